package io.weakspot.analytics.report;

import java.time.Instant;
import java.util.List;

import io.weakspot.analytics.domain.mastery.Thresholds;

/**
 * A learner's weak-topic report.
 *
 * @param asOf up to when graded answers are in it
 * @param items weakest first, topics without enough answers last
 * @param thresholds where a mastery becomes a state in it
 */
record Report(Instant asOf, List<ReportItem> items, Thresholds thresholds) {
}
