package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * What is known of a learner with one question.
 *
 * @param deviation how far this goes better than the learner's topics say
 * @param answers how often it was answered
 * @param topics the topics for which this question is counted as answered
 */
public record QuestionState(Gaussian deviation, int answers, List<String> topics) {

	public QuestionState {
		topics = List.copyOf(topics);
	}

}
