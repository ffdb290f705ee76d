package io.weakspot.analytics.domain.cohorts;

import org.jspecify.annotations.Nullable;

/**
 * How far two means are apart, a − b, with the 90 % interval of Welch (1947) for groups
 * that vary differently. Learners who are in both groups make the interval wider than it
 * would have to be, never too narrow, as long as they do alike in both.
 *
 * @param difference null where one of the groups is empty
 * @param low null where one of the groups is too small for an interval, as high
 * @param differs whether 0 is outside of the interval
 */
public record Difference(@Nullable Double difference, @Nullable Double low, @Nullable Double high, boolean differs) {

	private static final Difference UNKNOWN = new Difference(null, null, null, false);

	public static Difference of(Mean a, Mean b) {
		Double one = a.mean();
		Double other = b.mean();
		if (one == null || other == null) {
			return UNKNOWN;
		}
		double difference = one - other;
		if (!a.hasInterval() || !b.hasInterval()) {
			return new Difference(difference, null, null, false);
		}
		double half = half(a, b);
		return new Difference(difference, difference - half, difference + half, Math.abs(difference) > half);
	}

	private static double half(Mean a, Mean b) {
		double squaredError = a.squaredError() + b.squaredError();
		return (squaredError > 0) ? StudentT.ninetyPercent(freedom(a, b)) * StrictMath.sqrt(squaredError) : 0;
	}

	/** Degrees of freedom by Welch and Satterthwaite. */
	private static double freedom(Mean a, Mean b) {
		double sum = a.squaredError() + b.squaredError();
		return sum * sum / (a.squaredError() * a.squaredError() / (a.n() - 1)
				+ b.squaredError() * b.squaredError() / (b.n() - 1));
	}

}
