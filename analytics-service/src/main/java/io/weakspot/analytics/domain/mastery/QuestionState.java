package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * What is known of a learner with one question.
 *
 * @param deviation how far this goes better than the learner's topics say
 * @param answers how often it was answered
 * @param topics the topics for which this question is counted as answered
 * @param cohorts the cohorts that the learner was in at any of these answers
 */
public record QuestionState(Gaussian deviation, int answers, List<String> topics, List<String> cohorts) {

	public QuestionState {
		topics = List.copyOf(topics);
		cohorts = List.copyOf(cohorts);
	}

}
