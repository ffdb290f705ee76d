package io.weakspot.bench.mastery;

import io.weakspot.analytics.domain.mastery.Gaussian;

/**
 * How often the accuracy of later answers lies inside the 90 % interval that was given
 * for it: from the 5 % to the 95 % quantile of what the belief about the topic predicts
 * for that many answers. The accuracy of n answers takes n + 1 values only, so that a
 * value on the edge of the interval counts by the share of its probability that is inside
 * (the probability integral transform of Czado, Gneiting and Held 2009).
 */
final class Coverage {

	private static final double TAIL = 0.05;

	/** Steps over which the belief is summed up, and how far they reach. */
	private static final int STEPS = 60;

	private static final double STANDARD_DEVIATIONS = 4;

	private double inside;

	private long n;

	void add(Forecast forecast) {
		double right = forecast.accuracy() * forecast.after();
		double below = probabilityUpTo((int) Math.ceil(right - 1e-9) - 1, forecast);
		double upTo = probabilityUpTo((int) Math.floor(right + 1e-9), forecast);
		double overlap = Math.min(upTo, 1 - TAIL) - Math.max(below, TAIL);
		double width = upTo - below;
		this.inside += (width > 0) ? Math.max(0, overlap) / width : (overlap >= 0) ? 1 : 0;
		this.n++;
	}

	double share() {
		return this.inside / this.n;
	}

	/** The probability of at most so many right answers. */
	private double probabilityUpTo(int right, Forecast forecast) {
		double sum = 0;
		double weights = 0;
		Gaussian belief = forecast.belief();
		for (int step = 0; step <= STEPS; step++) {
			double z = STANDARD_DEVIATIONS * (2.0 * step / STEPS - 1);
			double weight = Math.exp(-z * z / 2);
			double p = forecast.score().applyAsDouble(belief.mean() + z * Math.sqrt(belief.variance()));
			sum += weight * binomialUpTo(right, forecast.after(), p);
			weights += weight;
		}
		return sum / weights;
	}

	private static double binomialUpTo(int right, int n, double p) {
		if (right < 0) {
			return 0;
		}
		double odds = Math.log(p) - Math.log1p(-p);
		double logarithm = n * Math.log1p(-p);
		double sum = Math.exp(logarithm);
		for (int k = 1; k <= right; k++) {
			logarithm += odds + Math.log((n - k + 1.0) / k);
			sum += Math.exp(logarithm);
		}
		return Math.min(1, sum);
	}

}
