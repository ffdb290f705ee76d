package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say about one version of a question. Numbers that need more answers
 * are null.
 *
 * @param generation which run over the events tells this, from 1; a newer one counts more
 * than any revision of an older one
 * @param revision counts the changes of this version's numbers within a generation
 * @param n answers counted
 * @param nFirst first attempts, which all the rest is about
 * @param facility their mean score with its 90 % interval from low to high, from 0 to 1
 * @param discrimination the correlation of score and ability before the answer, with its
 * 90 % interval, from -1 to 1
 * @param nDiscrimination the answers that discrimination is made of
 * @param medianMs the median time at an answer, in milliseconds
 * @param scores how many scored in each tenth, from the lowest to the highest
 * @param flags codes of what is remarkable
 * @param difficulty against the author's level: easier, as expected or harder
 * @param asOf when the newest grade was given that had a part in it
 */
public record QuestionMeasured(String questionId, int version, int generation, long revision, long n, long nFirst,
		@Nullable Double facility, @Nullable Double low, @Nullable Double high, @Nullable Double discrimination,
		@Nullable Double discriminationLow, @Nullable Double discriminationHigh, long nDiscrimination,
		@Nullable Long medianMs, List<Long> scores, List<MissedPoint> keyPoints, List<String> flags,
		@Nullable String difficulty, Instant asOf) {

	public static final String TYPE = "QuestionMeasured";

	public static final String TOPIC = "statistics.v1";

	/** The same as another generation would tell it. */
	public QuestionMeasured of(int generation) {
		return new QuestionMeasured(this.questionId, this.version, generation, this.revision, this.n, this.nFirst,
				this.facility, this.low, this.high, this.discrimination, this.discriminationLow,
				this.discriminationHigh, this.nDiscrimination, this.medianMs, this.scores, this.keyPoints, this.flags,
				this.difficulty, this.asOf);
	}

	/** As it is told to others. */
	public Fact fact() {
		String key = this.questionId + ':' + this.version;
		return new Fact(key + ':' + this.revision, TYPE, "/analytics-service", this.asOf, key, FactBodies.write(this));
	}

}
