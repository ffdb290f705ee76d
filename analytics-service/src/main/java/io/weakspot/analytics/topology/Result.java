package io.weakspot.analytics.topology;

import java.time.Instant;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;

/**
 * A fact that follows from the events.
 *
 * @param owner whose results are kept in order: they are written into one partition
 */
record Result(String owner, Fact fact) {

	private static final String SOURCE = "/analytics-service";

	/**
	 * A fact of this service.
	 * @param key what the fact replaces an older one of
	 * @param revision what sets it apart from others of the same key
	 */
	static Result of(String owner, String key, String type, String revision, Instant time, Object body) {
		return new Result(owner, new Fact(key + ':' + revision, type, SOURCE, time, key, FactBodies.write(body)));
	}

}
