package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * What an answer depends on: logit p = base + learner + question + learner x question + Σ
 * weight · (topic + learner x topic).
 *
 * @param base how well answers go on the whole
 * @param learner how far this learner is above the others
 * @param question how far this question is easier than others
 * @param learnerQuestion how this learner does on this very question, beyond the rest
 * @param topics the question's topics
 */
public record Components(Gaussian base, Gaussian learner, Gaussian question, Gaussian learnerQuestion,
		List<Topic> topics) {

	public Components {
		topics = List.copyOf(topics);
	}

	/** The sum of all, as one belief about the logit. */
	Gaussian total() {
		double mean = this.base.mean() + this.learner.mean() + this.question.mean() + this.learnerQuestion.mean();
		double variance = this.base.variance() + this.learner.variance() + this.question.variance()
				+ this.learnerQuestion.variance();
		for (Topic topic : this.topics) {
			mean += topic.weight * (topic.population.mean() + topic.learner.mean());
			variance += topic.weight * topic.weight * (topic.population.variance() + topic.learner.variance());
		}
		return new Gaussian(mean, variance);
	}

	/**
	 * One topic of the question.
	 *
	 * @param weight how much the question is about it, above 0 and at most 1
	 * @param population how far this topic is easier than others, for everybody
	 * @param learner how this learner does on it, beyond their ability
	 */
	public record Topic(double weight, Gaussian population, Gaussian learner) {
	}

}
