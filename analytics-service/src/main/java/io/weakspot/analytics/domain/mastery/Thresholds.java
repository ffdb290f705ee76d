package io.weakspot.analytics.domain.mastery;

/**
 * Where a mastery becomes a state that a person can act on.
 *
 * @param weakBelow mastery below this is weak, from 0 to 1
 * @param strongAbove mastery above this is strong, from 0 to 1
 * @param sureness how probable a state must be to be claimed, from 0 to 1
 * @param minQuestions distinct questions below which nothing is claimed
 * @param lowScore mean of the last scores below which they are called low
 * @param slowMs median time at an answer above which it is called slow, in milliseconds
 */
public record Thresholds(double weakBelow, double strongAbove, double sureness, int minQuestions, double lowScore,
		long slowMs) {

	public static final Thresholds DEFAULT = new Thresholds(0.6, 0.8, 0.8, 3, 0.4, 180_000);

}
