package io.weakspot.analytics.domain.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said of one version of a question. Numbers that need more answers are null.
 *
 * @param n answers that were counted
 * @param nFirst how many of them were first attempts: all else is about these
 * @param facility the mean score, from 0 to 1
 * @param facilityInterval where the facility lies with 90 %
 * @param discrimination the correlation of scores with abilities, from -1 to 1
 * @param discriminationInterval where the discrimination lies with 90 %
 * @param nDiscrimination the answers that discrimination is made of: of learners with at
 * least five answers before
 * @param medianMs the median time at an answer, in milliseconds
 * @param scores how many scored in each tenth, from the lowest to the highest
 * @param keyPoints in the order of their ids
 * @param flags what is remarkable
 * @param difficulty against the author's level
 */
public record QuestionMeasures(long n, long nFirst, @Nullable Double facility, @Nullable Interval facilityInterval,
		@Nullable Double discrimination, @Nullable Interval discriminationInterval, long nDiscrimination,
		@Nullable Long medianMs, List<Long> scores, List<KeyPoint> keyPoints, List<Flag> flags,
		@Nullable Difficulty difficulty) {

	public QuestionMeasures {
		scores = List.copyOf(scores);
		keyPoints = List.copyOf(keyPoints);
		flags = List.copyOf(flags);
	}

	/**
	 * How a key point went.
	 *
	 * @param missed answers that surely lack it
	 * @param answers answers of which it is sure whether they have it
	 */
	public record KeyPoint(String id, long missed, long answers) {
	}

}
