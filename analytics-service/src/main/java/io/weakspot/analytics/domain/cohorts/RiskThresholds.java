package io.weakspot.analytics.domain.cohorts;

import java.time.Duration;

/**
 * When a learner is said to be at risk.
 *
 * @param inactiveAfter the time without an answer
 * @param weakTopics how many topics must be weak
 * @param behind by how much the share of the time that is gone must exceed the share that
 * is answered, above 0 and at most 1
 * @param overdueFor how long an assignment that was not done is held against a learner
 */
public record RiskThresholds(Duration inactiveAfter, int weakTopics, double behind, Duration overdueFor) {
}
