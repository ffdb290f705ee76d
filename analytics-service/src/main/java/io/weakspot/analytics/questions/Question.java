package io.weakspot.analytics.questions;

import java.util.List;
import java.util.Optional;

import io.weakspot.analytics.domain.mastery.Level;

/**
 * A published question in its newest version, as far as reports need it.
 *
 * @param version from 1
 * @param text what is asked
 */
public record Question(String id, int version, String text, List<Topic> topics, Level level, List<KeyPoint> keyPoints) {

	public Question {
		topics = List.copyOf(topics);
		keyPoints = List.copyOf(keyPoints);
	}

	public Optional<Topic> topic(String topicId) {
		return this.topics.stream().filter((topic) -> topic.id().equals(topicId)).findFirst();
	}

	/** The words of a key point, if this version has it. */
	public Optional<String> keyPoint(String keyPointId) {
		return this.keyPoints.stream().filter((point) -> point.id().equals(keyPointId)).map(KeyPoint::text).findFirst();
	}

	/** What a good answer says, or a misconception that it might state. */
	public record KeyPoint(String id, String text) {
	}

	/** A topic of the question, with its weight above 0 and at most 1. */
	public record Topic(String id, String name, double weight) {
	}

}
