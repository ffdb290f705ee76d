package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How good predicted scores were, once the answers are known. */
final class PredictionQuality {

	private static final int BINS = 15;

	/** Keeps the logarithm finite, should a prediction ever be certain. */
	private static final double NEVER_CERTAIN = 1e-9;

	private static final double HALF = 0.5;

	private final List<Outcome> outcomes = new ArrayList<>();

	/**
	 * @param predicted the expected score, from 0 to 1
	 * @param score the score that was given, from 0 to 1
	 */
	void add(double predicted, double score) {
		this.outcomes.add(new Outcome(predicted, score));
	}

	int n() {
		return this.outcomes.size();
	}

	/**
	 * The probability that a right answer was predicted higher than a wrong one, ties
	 * counting half. A fractional score is a right answer to that share, and a wrong one
	 * for the rest.
	 */
	double auc() {
		List<Outcome> ascending = new ArrayList<>(this.outcomes);
		ascending.sort(Comparator.comparingDouble(Outcome::predicted));
		double wrongBelow = 0;
		double right = 0;
		double ordered = 0;
		for (int from = 0; from < ascending.size();) {
			double rightHere = 0;
			int to = from;
			while (to < ascending.size() && ascending.get(to).predicted == ascending.get(from).predicted) {
				rightHere += ascending.get(to).score;
				to++;
			}
			double wrongHere = to - from - rightHere;
			ordered += rightHere * (wrongBelow + wrongHere / 2);
			wrongBelow += wrongHere;
			right += rightHere;
			from = to;
		}
		return ordered / (right * wrongBelow);
	}

	/** The share of answers on whose side of one half the prediction was. */
	double accuracy() {
		return mean((outcome) -> ((outcome.predicted >= HALF) == (outcome.score >= HALF)) ? 1 : 0);
	}

	/** The root of the mean squared error. */
	double rmse() {
		return Math.sqrt(mean((outcome) -> Math.pow(outcome.predicted - outcome.score, 2)));
	}

	/** The mean negative log-likelihood, in nats. */
	double logLoss() {
		return mean((outcome) -> {
			double p = Math.clamp(outcome.predicted, NEVER_CERTAIN, 1 - NEVER_CERTAIN);
			return -outcome.score * Math.log(p) - (1 - outcome.score) * Math.log1p(-p);
		});
	}

	/**
	 * The expected calibration error: the mean distance between prediction and score in
	 * 15 bins of equal width, each weighted by its answers (Naeini et al. 2015).
	 */
	double ece() {
		double[] error = new double[BINS];
		for (Outcome outcome : this.outcomes) {
			error[Math.min(BINS - 1, (int) (outcome.predicted * BINS))] += outcome.predicted - outcome.score;
		}
		double sum = 0;
		for (double bin : error) {
			sum += Math.abs(bin);
		}
		return sum / n();
	}

	private double mean(ToDoubleFunction<Outcome> figure) {
		return this.outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
	}

	private record Outcome(double predicted, double score) {
	}

}
