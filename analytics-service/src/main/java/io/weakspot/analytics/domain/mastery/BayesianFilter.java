package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * Assumed-density filtering of a logistic model: each component stays a Gaussian, and one
 * answer moves each in proportion to how unsure it is. It knows nothing of who owns a
 * component: a stream of one learner keeps the learner's own, an evaluation keeps all.
 */
public final class BayesianFilter {

	/** How much of a Gaussian's variance a logistic function flattens (MacKay 1992). */
	private static final double FLATTENING = 0.39;

	/** The expected score of the next answer, from 0 to 1. */
	public double predict(Components components) {
		return expectedScore(components.total());
	}

	/**
	 * The components after an answer.
	 * @param score from 0 to 1; fractions go in unchanged
	 * @param evidence how many right-or-wrong answers this one tells as much as, above 0
	 */
	public Components update(Components components, double score, double evidence) {
		Gaussian total = components.total();
		double expected = expectedScore(total);
		double information = evidence * expected * (1 - expected);
		double shrinking = 1 + information * total.variance();
		Step step = new Step(evidence * (score - expected) / shrinking, information / shrinking);
		return new Components(step.of(components.base(), 1), step.of(components.learner(), 1),
				step.of(components.question(), 1), step.of(components.learnerQuestion(), 1),
				topics(components.topics(), step));
	}

	/** The expected score where the logit is only believed: σ(mean / √(1 + 0.39 var)). */
	public static double expectedScore(Gaussian logit) {
		return Normal.logistic(logit.mean() / flattening(logit.variance()));
	}

	/** What a logit is divided by when so much variance lies around it. */
	static double flattening(double variance) {
		return StrictMath.sqrt(1 + FLATTENING * variance);
	}

	private static List<Components.Topic> topics(List<Components.Topic> topics, Step step) {
		return topics.stream()
			.map((topic) -> new Components.Topic(topic.weight(), step.of(topic.population(), topic.weight()),
					step.of(topic.learner(), topic.weight())))
			.toList();
	}

	private record Step(double surprise, double information) {

		Gaussian of(Gaussian component, double coefficient) {
			double gain = coefficient * component.variance();
			return new Gaussian(component.mean() + gain * this.surprise,
					component.variance() - gain * gain * this.information);
		}

	}

}
