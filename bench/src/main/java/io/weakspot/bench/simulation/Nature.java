package io.weakspot.bench.simulation;

import java.util.random.RandomGenerator;

/**
 * What a simulated learner is like. Numbers are logits unless said otherwise.
 *
 * @param ability in everything, 0 for a typical learner
 * @param guessing the chance to be right without knowing, from 0 to 1
 * @param learning what the first answer in a topic adds; later ones add ever less
 * @param forgetting what the first day without an answer in a topic takes; later ones
 * take ever less
 * @param pace how long the learner takes against others, 1 for as long
 */
public record Nature(double ability, double guessing, double learning, double forgetting, double pace) {

	private static final double ABILITY_DEVIATION = 0.9;

	private static final double MOST_GUESSING = 0.1;

	private static final double MOST_LEARNING = 0.25;

	private static final double MOST_FORGETTING = 0.2;

	private static final double PACE_DEVIATION = 0.35;

	/** Somebody out of many. */
	public static Nature drawn(RandomGenerator chance) {
		return new Nature(ABILITY_DEVIATION * chance.nextGaussian(), MOST_GUESSING * chance.nextDouble(),
				MOST_LEARNING * chance.nextDouble(), MOST_FORGETTING * chance.nextDouble(),
				Math.exp(PACE_DEVIATION * chance.nextGaussian()));
	}

	/** The same with another ability. */
	public Nature withAbility(double other) {
		return new Nature(other, this.guessing, this.learning, this.forgetting, this.pace);
	}

}
