package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;

/**
 * How the predictions of one part of the answers went. All parts add up to the whole.
 *
 * @param part the part: a partition of the answers
 * @param revision the answers that this part has read so far
 * @param sums the sums of a Calibration, in its order, without the zeros at their end
 * @param grader the sums of an Agreement, likewise
 * @param asOf when the newest grade was given that had a part in it
 */
public record AccuracyMeasured(String part, long revision, List<Long> sums, List<Long> grader, Instant asOf) {

	public static final String TYPE = "AccuracyMeasured";

	/** As it is told to the read model. */
	public Fact fact() {
		String key = "accuracy:" + this.part;
		return new Fact(key + ':' + this.revision, TYPE, "/analytics-service", this.asOf, key, FactBodies.write(this));
	}

}
