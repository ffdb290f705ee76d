package io.weakspot.analytics.domain.mastery;

/**
 * The standard normal distribution and the logistic function. StrictMath gives the same
 * bits on every machine, so that reports built twice are equal byte for byte.
 */
final class Normal {

	private Normal() {
	}

	/**
	 * The share of a standard normal distribution below z, to 1e-7 (Abramowitz and Stegun
	 * 7.1.26).
	 */
	static double below(double z) {
		double x = StrictMath.abs(z) / StrictMath.sqrt(2);
		double t = 1 / (1 + 0.3275911 * x);
		double tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
				* StrictMath.exp(-x * x);
		return (z < 0) ? tail / 2 : 1 - tail / 2;
	}

	static double logistic(double x) {
		return 1 / (1 + StrictMath.exp(-x));
	}

	static double logit(double probability) {
		return StrictMath.log(probability / (1 - probability));
	}

}
