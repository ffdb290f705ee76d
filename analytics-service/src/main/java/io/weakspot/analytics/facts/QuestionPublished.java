package io.weakspot.analytics.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The whole current version of a question, as far as reports need it. */
public record QuestionPublished(String id, int version, String bankId, @Nullable String ownerId, String visibility,
		String text, List<Topic> topics, String level, @Nullable List<KeyPoint> keyPoints) {

	public static final String TYPE = "QuestionPublished";

	public static final String TOPIC = "questions.v1";

	/** A topic of the question, with its weight above 0 and at most 1. */
	public record Topic(String id, @Nullable String name, double weight) {
	}

	/** What a good answer says, or a misconception that it might state. */
	public record KeyPoint(String id, String text) {
	}

}
