package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An answer with its grade.
 *
 * @param answerId the answer
 * @param questionId the question
 * @param bankId the bank that the question was drawn from
 * @param topics the question's topics when it was answered
 * @param level the author's level
 * @param tradeOff whether the learner named a trade-off, or null where the question does
 * not ask for one
 * @param missed the key points that the answer lacks
 * @param score from 0 to 1
 * @param counted whether the grade is sure enough to count
 * @param activeMs the time at the answer, in milliseconds
 * @param acceptedAt when the answer was accepted, in milliseconds since 1970
 * @param grade which grade this is
 */
public record GradedAnswer(String answerId, String questionId, String bankId, List<Topic> topics, Level level,
		@Nullable Boolean tradeOff, List<String> missed, double score, boolean counted, long activeMs, long acceptedAt,
		Grade grade) {

	public GradedAnswer {
		topics = List.copyOf(topics);
		missed = List.copyOf(missed);
	}

	/** What was known of the question before it was answered. */
	public Asked asked() {
		return new Asked(this.questionId, this.topics, this.level, this.acceptedAt);
	}

	/** Whether this answer comes after another in the learner's history. */
	boolean isAfter(long otherAcceptedAt, String otherAnswerId) {
		return this.acceptedAt > otherAcceptedAt
				|| this.acceptedAt == otherAcceptedAt && this.answerId.compareTo(otherAnswerId) > 0;
	}

	/**
	 * A topic of the question.
	 *
	 * @param name what people call it
	 * @param weight how much the question is about it, above 0 and at most 1
	 */
	public record Topic(String id, String name, double weight) {
	}

	/**
	 * Which of an answer's grades this is.
	 *
	 * @param gradedAt when it was given, in milliseconds since 1970
	 * @param supersedes the grade that it says it replaces
	 */
	public record Grade(String id, long gradedAt, @Nullable String supersedes) {

		/** Whether this grade counts instead of another one of the same answer. */
		boolean replaces(Grade other) {
			if (this.id.equals(other.id) || this.id.equals(other.supersedes)) {
				return false;
			}
			if (other.id.equals(this.supersedes)) {
				return true;
			}
			return this.gradedAt > other.gradedAt || this.gradedAt == other.gradedAt && this.id.compareTo(other.id) > 0;
		}

	}

}
