package io.weakspot.analytics.domain.mastery;

import org.jspecify.annotations.Nullable;

/** What is believed of a learner in a topic: the logit of a typical question's score. */
final class TopicBelief {

	private TopicBelief() {
	}

	static Gaussian of(Priors priors, Gaussian ability, Gaussian deviation) {
		return priors.baseline().plus(ability).plus(priors.topic()).plus(deviation);
	}

	static Gaussian of(Priors priors, @Nullable LearnerState learner, TopicState topic) {
		return of(priors, (learner != null) ? learner.ability() : priors.learner(), topic.deviation());
	}

}
