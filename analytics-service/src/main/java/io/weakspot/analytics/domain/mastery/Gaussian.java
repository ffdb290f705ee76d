package io.weakspot.analytics.domain.mastery;

/**
 * A belief about one number, on the logit scale.
 *
 * @param mean what is expected
 * @param variance how unsure that is, above or equal to 0
 */
public record Gaussian(double mean, double variance) {

	/** Nothing to add, and no doubt about it. */
	public static final Gaussian ZERO = new Gaussian(0, 0);

	/** The belief after a time without news: less sure, but never less than the cap. */
	Gaussian widened(double by, double cap) {
		return new Gaussian(this.mean, Math.max(this.variance, Math.min(this.variance + by, cap)));
	}

	Gaussian shifted(double by) {
		return new Gaussian(this.mean + by, this.variance);
	}

	Gaussian plus(Gaussian other) {
		return new Gaussian(this.mean + other.mean, this.variance + other.variance);
	}

	/** As sure as when the variance is so many times as large. */
	Gaussian spread(double times) {
		return new Gaussian(this.mean, this.variance * times);
	}

	double quantile(double standardDeviations) {
		return this.mean + standardDeviations * StrictMath.sqrt(this.variance);
	}

	/** The probability that the number is below a bound. */
	double probabilityBelow(double bound) {
		if (this.variance == 0) {
			return (this.mean < bound) ? 1 : 0;
		}
		return Normal.below((bound - this.mean) / StrictMath.sqrt(this.variance));
	}

}
