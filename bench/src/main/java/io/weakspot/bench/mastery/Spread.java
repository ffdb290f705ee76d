package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what to multiply the variance of beliefs by, so that 90 % of what happened
 * afterwards lies inside their 90 % intervals.
 */
final class Spread {

	private static final double WANTED = 0.9;

	private static final double MOST = 16;

	private static final int HALVINGS = 12;

	private final List<Forecast> forecasts = new ArrayList<>();

	void add(List<Forecast> more) {
		this.forecasts.addAll(more);
	}

	/** From 1/16 to 16, or 1 where nothing can be learned. */
	double best() {
		if (this.forecasts.isEmpty()) {
			return 1;
		}
		double low = -Math.log(MOST);
		double high = Math.log(MOST);
		for (int i = 0; i < HALVINGS; i++) {
			double middle = (low + high) / 2;
			if (coverage(Math.exp(middle)) < WANTED) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return Math.exp((low + high) / 2);
	}

	private double coverage(double spread) {
		Coverage coverage = new Coverage();
		this.forecasts.forEach((forecast) -> coverage.add(forecast.spread(spread)));
		return coverage.share();
	}

}
