package io.weakspot.analytics.questions;

import java.util.List;
import java.util.Optional;

import io.weakspot.analytics.domain.mastery.Level;

/** A published question, as far as reports need it. */
public record Question(String id, List<Topic> topics, Level level) {

	public Question {
		topics = List.copyOf(topics);
	}

	public Optional<Topic> topic(String topicId) {
		return this.topics.stream().filter((topic) -> topic.id().equals(topicId)).findFirst();
	}

	/** A topic of the question, with its weight above 0 and at most 1. */
	public record Topic(String id, String name, double weight) {
	}

}
