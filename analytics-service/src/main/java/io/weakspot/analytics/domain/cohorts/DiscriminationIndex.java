package io.weakspot.analytics.domain.cohorts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classic discrimination index of the questions of a test that everybody took as a
 * whole: D = mean score of the upper group − mean score of the lower group, from -1 to 1.
 * The groups are the 27 % with the highest and the 27 % with the lowest total score
 * (Kelley 1939, The selection of upper and lower groups for the validation of test items,
 * Journal of Educational Psychology 30). As is usual, a question counts in the total that
 * it is held against. Of several learners with the same total at a group's edge, each is
 * in it with the same share, so that no order among them matters.
 */
public final class DiscriminationIndex {

	/** Fewer learners would make groups of one or two. */
	public static final int LEARNERS_NEEDED = 10;

	private static final double GROUP = 0.27;

	private DiscriminationIndex() {
	}

	/**
	 * The index of each question.
	 * @param learners the scores of each learner by question, from 0 to 1, of learners
	 * who have answered all of them
	 * @return empty below {@link #LEARNERS_NEEDED} learners
	 */
	public static Map<String, Double> of(List<Map<String, Double>> learners) {
		Map<String, Double> indices = new LinkedHashMap<>();
		if (learners.size() >= LEARNERS_NEEDED) {
			List<Taken> upper = learners.stream().map(Taken::of).sorted(Taken.BEST_FIRST).toList();
			List<Taken> lower = upper.reversed();
			long size = Math.round(GROUP * learners.size());
			learners.getFirst()
				.keySet()
				.forEach(
						(question) -> indices.put(question, mean(upper, size, question) - mean(lower, size, question)));
		}
		return indices;
	}

	/**
	 * The mean score of the first so many; those who tie for the last places share them.
	 */
	private static double mean(List<Taken> ranked, long size, String question) {
		double edge = ranked.get((int) size - 1).total();
		double sum = 0;
		double inside = 0;
		double tied = 0;
		double tiedSum = 0;
		for (Taken taken : ranked) {
			double score = taken.scores().getOrDefault(question, 0.0);
			if (taken.total() == edge) {
				tied++;
				tiedSum += score;
			}
			else if (tied == 0) {
				inside++;
				sum += score;
			}
		}
		return (sum + tiedSum * (size - inside) / tied) / size;
	}

	/**
	 * A learner's test.
	 *
	 * @param total rounded, for equal scores may add up to different last bits
	 */
	private record Taken(Map<String, Double> scores, double total) {

		private static final Comparator<Taken> BEST_FIRST = Comparator.comparingDouble(Taken::total).reversed();

		private static final double DIGITS = 1e9;

		static Taken of(Map<String, Double> scores) {
			double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
			return new Taken(scores, Math.round(total * DIGITS) / DIGITS);
		}

	}

}
