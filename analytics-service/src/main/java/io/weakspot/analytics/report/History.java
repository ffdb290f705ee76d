package io.weakspot.analytics.report;

import java.time.Instant;
import java.util.List;

/**
 * How a topic's mastery went.
 *
 * @param points oldest first, at most as many as are kept
 */
record History(String topicId, List<Point> points) {

	/** Mastery with its 90 % interval at a time. */
	record Point(Instant at, double mastery, double low, double high) {
	}

}
