package io.weakspot.analytics.domain.cohorts;

/** Quantiles of Student's t. */
final class StudentT {

	private static final double NORMAL = 1.6448536269514722;

	private StudentT() {
	}

	/**
	 * The 95 % quantile, to 0.3 % from two degrees of freedom on (Abramowitz and Stegun
	 * 26.7.5).
	 * @param freedom degrees of freedom, at least 2, whole or not
	 */
	static double ninetyPercent(double freedom) {
		double z = NORMAL;
		double z3 = z * z * z;
		double z5 = z3 * z * z;
		double z7 = z5 * z * z;
		double z9 = z7 * z * z;
		double first = (z3 + z) / 4;
		double second = (5 * z5 + 16 * z3 + 3 * z) / 96;
		double third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384;
		double fourth = (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92_160;
		return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
	}

}
