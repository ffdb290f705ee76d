package io.weakspot.analytics.report;

import java.util.List;

import io.weakspot.analytics.readmodel.Histories;

/**
 * How a topic's mastery went.
 *
 * @param points oldest first, at most as many as are kept
 */
record History(String topicId, List<Histories.Point> points) {
}
