package io.weakspot.analytics.domain.statistics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * How far the machine's grades agree with those of people, on the answers that people
 * graded anew: sums of whole numbers, which can be added up, taken back and put together.
 */
public final class Agreement {

	private static final int N = 0;

	private static final int DIFFERENCE = 1;

	private static final int DIFFERENCE_SQUARED = 2;

	private static final int MACHINE = 3;

	private static final int MACHINE_SQUARED = 4;

	private static final int PERSON = 5;

	private static final int PERSON_SQUARED = 6;

	private static final int PRODUCT = 7;

	private static final int SUMS = 8;

	private final long[] sums;

	/** Of no answer yet. */
	public Agreement() {
		this(new long[0]);
	}

	/**
	 * As it was stored.
	 * @param sums in their fixed order; those at the end that are left out are 0
	 */
	public Agreement(long[] sums) {
		this.sums = Arrays.copyOf(sums, SUMS);
	}

	/**
	 * Counts an answer that a person graded anew.
	 * @param machine the machine's score, from 0 to 1
	 * @param person the person's, from 0 to 1
	 */
	public void add(double machine, double person) {
		change(whole(machine), whole(person), 1);
	}

	/** Undoes what adding this answer did. */
	public void takeBack(double machine, double person) {
		change(whole(machine), whole(person), -1);
	}

	/** Adds the sums of other answers. */
	public void add(Agreement other) {
		Arrays.setAll(this.sums, (i) -> this.sums[i] + other.sums[i]);
	}

	private void change(long machine, long person, int by) {
		this.sums[N] += by;
		this.sums[DIFFERENCE] += by * (machine - person);
		this.sums[DIFFERENCE_SQUARED] += by * (machine - person) * (machine - person);
		this.sums[MACHINE] += by * machine;
		this.sums[MACHINE_SQUARED] += by * machine * machine;
		this.sums[PERSON] += by * person;
		this.sums[PERSON_SQUARED] += by * person * person;
		this.sums[PRODUCT] += by * machine * person;
	}

	private static long whole(double score) {
		return Math.round(score * Observation.PER_SCORE);
	}

	/** All sums in a fixed order, to be stored. */
	public long[] sums() {
		return this.sums.clone();
	}

	/** How many answers people graded anew. */
	public long n() {
		return this.sums[N];
	}

	/** The mean of machine minus person, from -1 to 1; null without answers. */
	public @Nullable Double meanDifference() {
		return (n() > 0) ? this.sums[DIFFERENCE] / Observation.PER_SCORE / n() : null;
	}

	/** The root of the mean squared difference, from 0 to 1; null without answers. */
	public @Nullable Double rmse() {
		return (n() > 0) ? StrictMath.sqrt((double) this.sums[DIFFERENCE_SQUARED] / n()) / Observation.PER_SCORE : null;
	}

	/** Pearson's correlation, from -1 to 1; null where either doesn't vary. */
	public @Nullable Double r() {
		double n = n();
		double machine = this.sums[MACHINE] / n;
		double person = this.sums[PERSON] / n;
		double machineVariance = this.sums[MACHINE_SQUARED] / n - machine * machine;
		double personVariance = this.sums[PERSON_SQUARED] / n - person * person;
		if (n < 2 || machineVariance < 1e-6 || personVariance < 1e-6) {
			return null;
		}
		double covariance = this.sums[PRODUCT] / n - machine * person;
		return Math.clamp(covariance / StrictMath.sqrt(machineVariance * personVariance), -1, 1);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Agreement that && Arrays.equals(this.sums, that.sums);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.sums);
	}

}
