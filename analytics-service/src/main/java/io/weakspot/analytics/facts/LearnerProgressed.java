package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with an assignment.
 *
 * @param revision counts the changes of this
 * @param answers the first answer to each question within the assignment
 * @param asOf when the grade came that this follows from
 */
public record LearnerProgressed(String learnerId, String assignmentId, long revision, List<Answer> answers,
		Instant asOf) {

	public static final String TYPE = "LearnerProgressed";

	/** As it is told to the read model. */
	public Fact fact() {
		String key = this.learnerId + ":assignment:" + this.assignmentId;
		return new Fact(key + ':' + this.revision, TYPE, "/analytics-service", this.asOf, key, FactBodies.write(this));
	}

	/**
	 * The first answer to a question.
	 *
	 * @param score from 0 to 1, or null where its grade is not sure
	 * @param at when it was accepted
	 */
	public record Answer(String questionId, String answerId, @Nullable Double score, Instant at) {
	}

}
