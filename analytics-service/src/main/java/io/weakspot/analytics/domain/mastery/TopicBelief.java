package io.weakspot.analytics.domain.mastery;

import org.jspecify.annotations.Nullable;

/** What is believed of a learner in a topic: the logit of a typical question's score. */
final class TopicBelief {

	private TopicBelief() {
	}

	static Gaussian of(Population population, String topicId, Gaussian ability, @Nullable TopicState state,
			Priors priors) {
		Gaussian deviation = (state != null) ? state.deviation() : priors.learnerTopic();
		return population.baseline().plus(ability).plus(population(population, topicId, state)).plus(deviation);
	}

	/** How the population does on a topic after as many answers. */
	static Gaussian population(Population population, String topicId, @Nullable TopicState state) {
		Gaussian start = population.topic(topicId);
		return (state != null) ? start.shifted(population.practice(topicId) * StrictMath.log1p(state.answers()))
				: start;
	}

}
