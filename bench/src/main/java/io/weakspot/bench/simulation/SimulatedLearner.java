package io.weakspot.bench.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A learner who is good at each topic as ability and a talent of its own for it say, who
 * gets better with each answer and forgets with each day. The chance to be right is that
 * of a three-parameter logistic model (Birnbaum 1968) without discrimination; gains from
 * practice and losses over time grow with the logarithm, as the power laws of practice
 * (Newell and Rosenbloom 1981) and of forgetting (Wixted and Ebbesen 1991) have it.
 */
public final class SimulatedLearner {

	/** How far a learner's talents for topics lie apart, in logits. */
	private static final double TALENT_DEVIATION = 0.9;

	private static final double HOURS_OF_A_DAY = 24;

	private final long seed;

	private final String name;

	private final Nature nature;

	private final Map<String, Practice> practised = new HashMap<>();

	/**
	 * A learner who has not practised yet.
	 * @param seed of the class
	 * @param name tells this learner from others of the same seed
	 */
	public SimulatedLearner(long seed, String name, Nature nature) {
		this.seed = seed;
		this.name = name;
		this.nature = nature;
	}

	public Nature nature() {
		return this.nature;
	}

	/** The chance to be right, from 0 to 1. */
	public double chance(Exercise exercise, Instant at) {
		return chance(exercise, at, 0);
	}

	/**
	 * The same on a bad day.
	 * @param strain what is taken off ability, in logits
	 */
	public double chance(Exercise exercise, Instant at, double strain) {
		double logit = this.nature.ability() - strain - exercise.difficulty();
		for (Map.Entry<String, Double> topic : exercise.topics().entrySet()) {
			logit += topic.getValue() * (talent(topic.getKey()) + change(topic.getKey(), at));
		}
		double known = 1 / (1 + Math.exp(-logit));
		return this.nature.guessing() + (1 - this.nature.guessing()) * known;
	}

	/** Lets the learner learn from an answer. */
	public void practise(Exercise exercise, Instant at) {
		exercise.topics().forEach((topic, weight) -> {
			Practice before = this.practised.getOrDefault(topic, new Practice(0, at));
			this.practised.put(topic, new Practice(before.amount() + weight, at));
		});
	}

	private double talent(String topic) {
		return TALENT_DEVIATION * Lot.of(this.seed, "talent", this.name, topic).nextGaussian();
	}

	/** What practice has added to a topic and time has taken off it. */
	private double change(String topic, Instant at) {
		Practice practice = this.practised.get(topic);
		if (practice == null) {
			return 0;
		}
		double days = Math.max(0, Duration.between(practice.last(), at).toMinutes() / 60.0 / HOURS_OF_A_DAY);
		return this.nature.learning() * log2(1 + practice.amount()) - this.nature.forgetting() * log2(1 + days);
	}

	private static double log2(double value) {
		return Math.log(value) / Math.log(2);
	}

	/**
	 * A learner's practice in a topic.
	 *
	 * @param amount answers, each by the weight of the topic in its question
	 */
	private record Practice(double amount, Instant last) {
	}

}
