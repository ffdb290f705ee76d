package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * What is known of a learner with one question.
 *
 * @param deviation how far this goes better than the learner's topics say
 * @param form how its answers went
 * @param answers how often it was answered
 * @param lastSeen when the last of them was accepted, in milliseconds since 1970
 * @param topics the topics for which this question is counted as answered
 * @param cohorts the cohorts that the learner was in at any of these answers
 */
public record QuestionState(Gaussian deviation, Form form, int answers, long lastSeen, List<String> topics,
		List<String> cohorts) {

	public QuestionState {
		topics = List.copyOf(topics);
		cohorts = List.copyOf(cohorts);
	}

}
