package io.weakspot.analytics.domain.mastery;

/**
 * What is known of a learner beyond single topics.
 *
 * @param ability how far above the others
 * @param form how their answers went lately
 * @param answers how many answers were counted
 * @param at when the last counted answer was accepted, in milliseconds since 1970
 * @param lastAnswerId the last counted answer
 */
public record LearnerState(Gaussian ability, Form form, int answers, long at, String lastAnswerId) {
}
