package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is known when a question is put to a learner.
 *
 * @param asked the question
 * @param components what the answer depends on, at the time of the question
 * @param learner the learner, or null before their first answer
 * @param question the learner with this question, or null where it is new to them
 * @param topics the learner in each of the question's topics, in their order; null where
 * a topic is new to them
 */
public record Situation(Asked asked, Components components, @Nullable LearnerState learner,
		@Nullable QuestionState question, List<@Nullable TopicState> topics) {

	/** The belief about the logit of the score. */
	public Gaussian logit() {
		return this.components.total();
	}

	/** The logit of the filter's expected score. */
	public double flattenedLogit() {
		Gaussian logit = logit();
		return logit.mean() / BayesianFilter.flattening(logit.variance());
	}

	/** The score that the filter expects, from 0 to 1. */
	public double expectedScore() {
		return BayesianFilter.expectedScore(logit());
	}

}
