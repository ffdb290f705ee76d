package io.weakspot.analytics.report;

import java.time.Instant;
import java.util.List;

/**
 * A learner's weak-topic report.
 *
 * @param asOf when it was read
 * @param items weakest first, topics without enough answers last
 */
record Report(Instant asOf, List<ReportItem> items) {
}
