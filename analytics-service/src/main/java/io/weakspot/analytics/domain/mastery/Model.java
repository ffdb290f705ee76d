package io.weakspot.analytics.domain.mastery;

/**
 * All numbers by which mastery is estimated. They are an input: no answer that is counted
 * changes them.
 *
 * @param priors what is believed before any answer
 * @param population what holds for everybody
 * @param head what corrects the filter's expectation of the next answer
 * @param spread what the variance of a topic's belief is multiplied by, so that nine of
 * ten accuracies of later answers lie inside its 90 % interval
 */
public record Model(Priors priors, FittedPopulation population, Head head, double spread) {

	/** The model of which nothing was fitted on answers. */
	public static Model unfitted(Priors priors) {
		return new Model(priors, FittedPopulation.unknown(priors), Head.NONE, 1);
	}

}
