package io.weakspot.bench.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The mean score that the grader gives where a learner covers each key point with a known
 * probability: an isotonic regression (pool adjacent violators, Ayer et al. 1955) of the
 * binned scores that were given, with straight lines between its steps. It takes the
 * grader as it is, with its own leniency and its own mistakes.
 */
final class ScoreCurve {

	/** Single answers at either end would draw the curve to their own scores. */
	private static final int MOST_BINS = 25;

	private final List<Step> steps;

	private ScoreCurve(List<Step> steps) {
		this.steps = steps;
	}

	/**
	 * Finds the curve.
	 * @param observations at least one
	 */
	static ScoreCurve of(List<Observation> observations) {
		List<Step> steps = new ArrayList<>();
		for (Step bin : bins(observations)) {
			steps.add(bin);
			while (steps.size() > 1 && steps.get(steps.size() - 2).score() >= steps.getLast().score()) {
				Step last = steps.removeLast();
				steps.add(steps.removeLast().with(last));
			}
		}
		return new ScoreCurve(List.copyOf(steps));
	}

	/** Bins of as many observations each, from the lowest probability to the highest. */
	private static List<Step> bins(List<Observation> observations) {
		List<Step> bins = new ArrayList<>();
		int size = Math.max(1, observations.size() / MOST_BINS);
		for (Observation one : observations.stream().sorted(Comparator.comparingDouble(Observation::cover)).toList()) {
			Step single = new Step(one.cover(), one.score(), 1);
			boolean full = bins.isEmpty() || bins.getLast().n() >= size;
			bins.add(full ? single : bins.removeLast().with(single));
		}
		return bins;
	}

	/** The mean score, from 0 to 1, at a probability to cover a key point. */
	double at(double cover) {
		Step before = this.steps.getFirst();
		if (cover <= before.cover()) {
			return before.score();
		}
		for (Step step : this.steps) {
			if (step.cover() >= cover) {
				double share = (cover - before.cover()) / (step.cover() - before.cover());
				return before.score() + share * (step.score() - before.score());
			}
			before = step;
		}
		return before.score();
	}

	/**
	 * An answer that was graded.
	 *
	 * @param cover the probability to cover a key point, from 0 to 1
	 * @param score as graded, from 0 to 1
	 */
	record Observation(double cover, double score) {
	}

	private record Step(double cover, double score, int n) {

		Step with(Step other) {
			int all = this.n + other.n;
			return new Step((this.cover * this.n + other.cover * other.n) / all,
					(this.score * this.n + other.score * other.n) / all, all);
		}

	}

}
