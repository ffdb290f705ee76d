package io.weakspot.analytics.domain.cohorts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The mean of some learners with its 90 % interval, mean ± t · s / √n with Student's t of
 * n − 1 degrees of freedom: learners are the unit.
 *
 * @param n how many learners
 * @param mean null without any
 * @param low null below {@link #LEARNERS_NEEDED} learners, as high
 * @param squaredError the variance of the mean, s² / n; 0 where there is no interval
 */
public record Mean(int n, @Nullable Double mean, @Nullable Double low, @Nullable Double high, double squaredError) {

	/** Two tell next to nothing of how much learners differ. */
	public static final int LEARNERS_NEEDED = 3;

	public static Mean of(List<Double> values) {
		int n = values.size();
		if (n == 0) {
			return new Mean(0, null, null, null, 0);
		}
		double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		if (n < LEARNERS_NEEDED) {
			return new Mean(n, mean, null, null, 0);
		}
		double squares = values.stream().mapToDouble((value) -> (value - mean) * (value - mean)).sum();
		double squaredError = squares / (n - 1) / n;
		double half = StudentT.ninetyPercent(n - 1) * StrictMath.sqrt(squaredError);
		return new Mean(n, mean, mean - half, mean + half, squaredError);
	}

	boolean hasInterval() {
		return this.n >= LEARNERS_NEEDED;
	}

}
