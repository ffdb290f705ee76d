package io.weakspot.questions.publishing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The whole current version of a question, as the contract of {@code questions.v1} has
 * it.
 *
 * @param ownerId the owner of the bank, null for a starter bank
 * @param visibility public, or private: for the owner alone
 * @param publishedAt ISO-8601, UTC
 */
public record QuestionPublished(String id, int version, String bankId, @Nullable String ownerId, String visibility,
		String text, @Nullable String code, String kind, List<Option> options, List<Topic> topics, String level,
		String intent, @Nullable String referenceAnswer, List<KeyPoint> keyPoints, List<FollowUp> followUps,
		@Nullable String appliesTo, @Nullable String verifiedOn, @Nullable String source, @Nullable String licence,
		String publishedAt) {

	/** An answer that a closed question offers. */
	public record Option(String id, String text, boolean correct) {
	}

	/** A topic with its share of the question, above 0 and at most 1. */
	public record Topic(String id, String name, double weight) {
	}

	/** A point to grade by; derived when it was taken from the reference answer. */
	public record KeyPoint(String id, String text, String kind, List<String> phrasings, boolean derived) {
	}

	/** What to ask next when a key point is missing. */
	public record FollowUp(@Nullable String keyPointId, String text) {
	}

}
