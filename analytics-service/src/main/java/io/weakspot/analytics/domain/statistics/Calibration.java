package io.weakspot.analytics.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How predictions went: each answer's score was expected before it was counted. The sums
 * are whole numbers by the expected score, in sixty bins of equal width, so that they can
 * be added up, taken back and put together without any rounding.
 */
public final class Calibration {

	/** Bins that are told of. */
	public static final int BINS = 15;

	private static final int FINE_BINS = 60;

	private static final int LEARNERS = 0;

	private static final int FIRST_BIN = 1;

	private static final int N = 0;

	private static final int EXPECTED = 1;

	private static final int OBSERVED = 2;

	private static final int LOSS = 3;

	private static final int SUMS_OF_A_BIN = 4;

	private static final int SUMS = FIRST_BIN + FINE_BINS * SUMS_OF_A_BIN;

	private static final int PER_SCORE = 10_000;

	private static final double PER_NAT = 1_000_000;

	private final long[] sums;

	/** Of no answer yet. */
	public Calibration() {
		this(new long[0]);
	}

	/**
	 * As it was stored.
	 * @param sums in their fixed order; those at the end that are left out are 0
	 */
	public Calibration(long[] sums) {
		this.sums = Arrays.copyOf(sums, SUMS);
	}

	/**
	 * Counts an answer.
	 * @param expected in 1/10000
	 * @param observed the score in 1/10000
	 */
	public void add(int expected, int observed) {
		change(expected, observed, 1);
	}

	/** Undoes what adding this answer did. */
	public void takeBack(int expected, int observed) {
		change(expected, observed, -1);
	}

	/** Counts learners who have at least one answer in it, or takes them back. */
	public void addLearners(int by) {
		this.sums[LEARNERS] += by;
	}

	/** Adds the sums of other answers. */
	public void add(Calibration other) {
		Arrays.setAll(this.sums, (i) -> this.sums[i] + other.sums[i]);
	}

	private void change(int expected, int observed, int by) {
		int bin = FIRST_BIN + SUMS_OF_A_BIN * Math.min(expected * FINE_BINS / PER_SCORE, FINE_BINS - 1);
		this.sums[bin + N] += by;
		this.sums[bin + EXPECTED] += (long) by * expected;
		this.sums[bin + OBSERVED] += (long) by * observed;
		this.sums[bin + LOSS] += by * loss(expected, observed);
	}

	/**
	 * What the score surprises by, in millionths of a nat: -y ln p - (1 - y) ln (1 - p).
	 */
	private static long loss(int expected, int observed) {
		double p = Math.clamp(expected, 1, PER_SCORE - 1) / (double) PER_SCORE;
		double y = observed / (double) PER_SCORE;
		return Math.round(-(y * StrictMath.log(p) + (1 - y) * StrictMath.log(1 - p)) * PER_NAT);
	}

	/** All sums in a fixed order, to be stored. */
	public long[] sums() {
		return this.sums.clone();
	}

	/** How many answers were predicted. */
	public long n() {
		return total(N, 0, FINE_BINS);
	}

	/** How many learners gave them. */
	public long learners() {
		return this.sums[LEARNERS];
	}

	/**
	 * The mean of -y ln p - (1 - y) ln (1 - p), in nats, from 0; null without answers.
	 */
	public @Nullable Double logLoss() {
		return (n() > 0) ? total(LOSS, 0, FINE_BINS) / PER_NAT / n() : null;
	}

	/**
	 * Expected calibration error: the mean distance, over the answers, of what was
	 * expected in a bin from what was observed there, from 0 to 1 (Naeini et al. 2015).
	 */
	public @Nullable Double ece() {
		long n = n();
		double distance = bins().stream()
			.filter((bin) -> bin.n() > 0)
			.mapToDouble((bin) -> bin.n() * Math.abs(bin.predicted() - bin.observed()))
			.sum();
		return (n > 0) ? distance / n : null;
	}

	/**
	 * The probability that, of a right and a wrong answer, the right one was expected to
	 * score higher (Hanley and McNeil 1982), from 0 to 1; a score of y counts as y of a
	 * right answer and 1 - y of a wrong one. Answers in one of the sixty bins are taken
	 * for equal. Null where all are right, or all wrong.
	 */
	public @Nullable Double auc() {
		double wrongBelow = 0;
		double inOrder = 0;
		for (int bin = 0; bin < FINE_BINS; bin++) {
			double right = total(OBSERVED, bin, bin + 1);
			double wrong = (double) total(N, bin, bin + 1) * PER_SCORE - right;
			inOrder += right * (wrongBelow + wrong / 2);
			wrongBelow += wrong;
		}
		double right = total(OBSERVED, 0, FINE_BINS);
		return (right > 0 && wrongBelow > 0) ? inOrder / right / wrongBelow : null;
	}

	/** All bins, from the lowest expectation to the highest, empty ones too. */
	public List<Bin> bins() {
		List<Bin> bins = new ArrayList<>(BINS);
		int width = FINE_BINS / BINS;
		for (int i = 0; i < BINS; i++) {
			int from = i * width;
			long n = total(N, from, from + width);
			double scores = (double) n * PER_SCORE;
			bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, n,
					(n > 0) ? total(EXPECTED, from, from + width) / scores : 0,
					(n > 0) ? total(OBSERVED, from, from + width) / scores : 0));
		}
		return bins;
	}

	private long total(int sum, int from, int to) {
		long total = 0;
		for (int bin = from; bin < to; bin++) {
			total += this.sums[FIRST_BIN + SUMS_OF_A_BIN * bin + sum];
		}
		return total;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Calibration that && Arrays.equals(this.sums, that.sums);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.sums);
	}

	/**
	 * Answers of about the same expectation.
	 *
	 * @param from the lowest expected score in it
	 * @param to the next bin's lowest
	 * @param predicted the mean of what was expected, from 0 to 1; 0 where n is 0
	 * @param observed the mean score, from 0 to 1; 0 where n is 0
	 */
	public record Bin(double from, double to, long n, double predicted, double observed) {
	}

}
