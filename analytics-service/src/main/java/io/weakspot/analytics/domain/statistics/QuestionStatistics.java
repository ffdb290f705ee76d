package io.weakspot.analytics.domain.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * The sums of all observations of one version of a question. Each is a whole number, and
 * what was added can be taken back: the sums depend on the observations that are in them
 * alone, not on the way there. Their size doesn't grow with the number of answers.
 */
public final class QuestionStatistics {

	static final int SCORE_BINS = 10;

	private static final int ANSWERS = 0;

	private static final int FIRST = 1;

	private static final int FRESHER = 2;

	private static final int SCORE = 3;

	private static final int ABILITY = 4;

	private static final int PAIRS = 5;

	private static final int PAIRED_SCORE = 6;

	private static final int PAIRED_SCORE_SQUARED = 7;

	private static final int PAIRED_ABILITY = 8;

	private static final int PAIRED_ABILITY_SQUARED = 9;

	private static final int PAIRED_PRODUCT = 10;

	private static final int BINS = 11;

	private static final int TIMES = BINS + SCORE_BINS;

	private static final int SUMS = TIMES + Times.BUCKETS;

	private final long[] sums;

	private final SortedMap<String, KeyPoint> keyPoints;

	/** Of no answer yet. */
	public QuestionStatistics() {
		this(new long[0], new TreeMap<>());
	}

	/**
	 * As they were stored.
	 * @param sums in their fixed order; those at the end that are left out are 0
	 */
	public QuestionStatistics(long[] sums, SortedMap<String, KeyPoint> keyPoints) {
		this.sums = Arrays.copyOf(sums, SUMS);
		this.keyPoints = new TreeMap<>(keyPoints);
	}

	public void add(Observation observation) {
		change(observation, 1);
	}

	/** Undoes what adding this observation did. */
	public void takeBack(Observation observation) {
		change(observation, -1);
	}

	private void change(Observation observation, int by) {
		this.sums[ANSWERS] += by;
		if (!observation.first()) {
			return;
		}
		this.sums[FIRST] += by;
		this.sums[FRESHER] += observation.fresher() ? by : 0;
		this.sums[SCORE] += (long) by * observation.score();
		this.sums[ABILITY] += (long) by * observation.ability();
		this.sums[BINS + bin(observation.score())] += by;
		if (observation.activeMs() > 0) {
			this.sums[TIMES + Times.bucket(observation.activeMs())] += by;
		}
		if (observation.abilityKnown()) {
			changePairs(observation.score(), observation.ability(), by);
		}
		observation.covered().forEach((id) -> changePoint(id, 0, by));
		observation.missed().forEach((id) -> changePoint(id, by, by));
	}

	private void changePairs(long score, long ability, int by) {
		this.sums[PAIRS] += by;
		this.sums[PAIRED_SCORE] += by * score;
		this.sums[PAIRED_SCORE_SQUARED] += by * score * score;
		this.sums[PAIRED_ABILITY] += by * ability;
		this.sums[PAIRED_ABILITY_SQUARED] += by * ability * ability;
		this.sums[PAIRED_PRODUCT] += by * score * ability;
	}

	private void changePoint(String id, int missed, int answers) {
		this.keyPoints.merge(id, new KeyPoint(missed, answers), KeyPoint::plus);
		this.keyPoints.computeIfPresent(id, (same, point) -> point.equals(KeyPoint.NONE) ? null : point);
	}

	private static int bin(int score) {
		return Math.min((int) (score * SCORE_BINS / Observation.PER_SCORE), SCORE_BINS - 1);
	}

	/** All sums in a fixed order, to be stored. */
	public long[] sums() {
		return this.sums.clone();
	}

	/** How often key points were missed on first attempts, by their ids. */
	public SortedMap<String, KeyPoint> keyPoints() {
		return Collections.unmodifiableSortedMap(this.keyPoints);
	}

	/** How many answers were counted. */
	public long answers() {
		return this.sums[ANSWERS];
	}

	/** How many of them were first attempts, and so how many learners answered. */
	public long first() {
		return this.sums[FIRST];
	}

	/**
	 * Facility: the mean score of first attempts, from 0 to 1; null without any (Ebel and
	 * Frisbie 1991, ch. 13).
	 */
	public @Nullable Double facility() {
		return (first() > 0) ? this.sums[SCORE] / Observation.PER_SCORE / first() : null;
	}

	/** The share of first attempts for which the question was one for freshers. */
	double fresher() {
		return (double) this.sums[FRESHER] / first();
	}

	/** The mean ability of those who answered, before they did, in logits. */
	double ability() {
		return this.sums[ABILITY] / Observation.PER_LOGIT / first();
	}

	/** How many first attempts are compared with an ability that was known before. */
	long pairs() {
		return this.sums[PAIRS];
	}

	/**
	 * Discrimination: the correlation, from -1 to 1, of the score with the learner's
	 * ability as it was believed before this answer, and so without this question. Null
	 * where either doesn't vary. It takes the place of the item-rest correlation, because
	 * learners answer different questions, so that there is no test total.
	 */
	@Nullable Double discrimination() {
		double n = pairs();
		double score = this.sums[PAIRED_SCORE] / n;
		double ability = this.sums[PAIRED_ABILITY] / n;
		double scoreVariance = this.sums[PAIRED_SCORE_SQUARED] / n - score * score;
		double abilityVariance = this.sums[PAIRED_ABILITY_SQUARED] / n - ability * ability;
		if (n < 2 || scoreVariance < 1e-6 || abilityVariance < 1e-6) {
			return null;
		}
		double covariance = this.sums[PAIRED_PRODUCT] / n - score * ability;
		return Math.clamp(covariance / StrictMath.sqrt(scoreVariance * abilityVariance), -1, 1);
	}

	/**
	 * The median time at first attempts in milliseconds; null where none was measured.
	 */
	@Nullable Long medianMs() {
		long timed = LongStream.of(this.sums).skip(TIMES).sum();
		return (timed > 0) ? Times.median((bucket) -> this.sums[TIMES + bucket], timed) : null;
	}

	/** How many first attempts scored in each tenth, from the lowest to the highest. */
	long[] scores() {
		return Arrays.copyOfRange(this.sums, BINS, TIMES);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof QuestionStatistics that && Arrays.equals(this.sums, that.sums)
				&& this.keyPoints.equals(that.keyPoints);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.sums);
	}

	/**
	 * How a key point went.
	 *
	 * @param missed answers that surely lack it
	 * @param answers answers of which it is sure whether they have it
	 */
	public record KeyPoint(long missed, long answers) {

		static final KeyPoint NONE = new KeyPoint(0, 0);

		KeyPoint plus(KeyPoint other) {
			return new KeyPoint(this.missed + other.missed, this.answers + other.answers);
		}

	}

}
