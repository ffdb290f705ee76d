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
 * @param covered the key points that are surely in the answer
 * @param missed the key points that it surely lacks
 * @param score from 0 to 1
 * @param counted whether the grade is sure enough to count
 * @param activeMs the time at the answer, in milliseconds
 * @param acceptedAt when the answer was accepted, in milliseconds since 1970
 * @param grade which grade this is
 * @param attempt which attempt this is, and in what setting
 */
public record GradedAnswer(String answerId, String questionId, String bankId, List<Topic> topics, Level level,
		@Nullable Boolean tradeOff, List<String> covered, List<String> missed, double score, boolean counted,
		long activeMs, long acceptedAt, Grade grade, Attempt attempt) {

	public GradedAnswer {
		topics = List.copyOf(topics);
		covered = List.copyOf(covered);
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
	 * @param byPerson whether an instructor gave it
	 */
	public record Grade(String id, long gradedAt, @Nullable String supersedes, boolean byPerson) {

		public Grade(String id, long gradedAt, @Nullable String supersedes) {
			this(id, gradedAt, supersedes, false);
		}

		/**
		 * Whether this grade counts instead of another one of the same answer. A person's
		 * grade counts instead of any machine's, whatever their times.
		 */
		public boolean replaces(Grade other) {
			if (this.byPerson != other.byPerson) {
				return this.byPerson;
			}
			if (this.id.equals(other.id) || this.id.equals(other.supersedes)) {
				return false;
			}
			if (other.id.equals(this.supersedes)) {
				return true;
			}
			return this.gradedAt > other.gradedAt || this.gradedAt == other.gradedAt && this.id.compareTo(other.id) > 0;
		}

	}

	/**
	 * Which attempt at a question an answer is, and in what setting, as it was frozen
	 * with the answer.
	 *
	 * @param questionVersion the version of the question that was answered, from 1
	 * @param first whether the learner had never answered the question before
	 * @param cohortIds the cohorts that the learner was in
	 * @param assignmentId the assignment that this was done for, if any
	 */
	public record Attempt(int questionVersion, boolean first, List<String> cohortIds, @Nullable String assignmentId) {

		/** A first attempt at a question as it was first written, in no cohort. */
		public static final Attempt FIRST = new Attempt(1, true, List.of(), null);

		public Attempt {
			cohortIds = List.copyOf(cohortIds);
		}

	}

}
