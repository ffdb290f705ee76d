package io.weakspot.analytics.domain.statistics;

/** A 90 % interval: what lies outside of it is improbable, 5 % on either side. */
public record Interval(double low, double high) {

	/** Standard deviations on either side. */
	private static final double NINETY_PERCENT = 1.6448536269514722;

	/** Nearest to 1 or -1 that a correlation is believed to be. */
	private static final double ALMOST_CERTAIN = 0.9999;

	/**
	 * The interval of a mean of n numbers from 0 to 1 (Wilson 1927). It is exact enough
	 * for right-or-wrong scores; fractions of the same mean vary less, so that it is
	 * rather too wide for them than too narrow.
	 * @param n above 0
	 */
	public static Interval ofShare(double mean, long n) {
		double z2 = NINETY_PERCENT * NINETY_PERCENT;
		double centre = (mean + z2 / (2 * n)) / (1 + z2 / n);
		double half = NINETY_PERCENT / (1 + z2 / n) * StrictMath.sqrt(mean * (1 - mean) / n + z2 / (4.0 * n * n));
		return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
	}

	/**
	 * The interval of a correlation of n pairs: tanh(atanh r ± 1.645 / √(n − 3)) (Fisher
	 * 1921).
	 * @param n above 3
	 */
	public static Interval ofCorrelation(double r, long n) {
		double inside = Math.clamp(r, -ALMOST_CERTAIN, ALMOST_CERTAIN);
		double z = StrictMath.log((1 + inside) / (1 - inside)) / 2;
		double half = NINETY_PERCENT / StrictMath.sqrt(n - 3.0);
		return new Interval(StrictMath.tanh(z - half), StrictMath.tanh(z + half));
	}

}
