package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a cohort say about one version of a question: of each learner the
 * first one that they gave as a member.
 *
 * @param revision counts the changes of this
 * @param n such answers, and so learners
 * @param mean their mean score, from 0 to 1; null where n is 0
 * @param asOf when the newest grade was given that had a part in it
 */
public record CohortQuestionMeasured(String cohortId, String questionId, int version, long revision, long n,
		@Nullable Double mean, List<MissedPoint> keyPoints, Instant asOf) {

	public static final String TYPE = "CohortQuestionMeasured";

	/** As it is told to the read model. */
	public Fact fact() {
		String key = this.cohortId + ':' + this.questionId + ':' + this.version;
		return new Fact(key + ':' + this.revision, TYPE, "/analytics-service", this.asOf, key, FactBodies.write(this));
	}

}
