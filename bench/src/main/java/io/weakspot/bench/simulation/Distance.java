package io.weakspot.bench.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How far reports are from the truth. */
final class Distance {

	private static final double WEAK_BELOW = 0.6;

	private static final double STRONG_ABOVE = 0.8;

	private static final int WEAKEST = 3;

	private final List<Claim> claims;

	Distance(List<Claim> claims) {
		this.claims = List.copyOf(claims);
	}

	/**
	 * What a report says of a learner in a topic, beside what is true.
	 *
	 * @param truth the expected score on a typical question of the topic, from 0 to 1
	 * @param mastery what the report takes for that
	 * @param low the lower end of the report's 90 % interval
	 * @param high its upper end
	 * @param state no-data, unclear, weak or strong
	 */
	record Claim(String learner, String topic, double truth, double mastery, double low, double high, String state) {

		boolean isInside() {
			return this.low <= this.truth && this.truth <= this.high;
		}

	}

	Map<String, Object> figures() {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("topics", this.claims.size());
		figures.put("rmse", rounded(rmse()));
		figures.put("rmseOfOneGuess", rounded(rmseOfOneGuess()));
		figures.put("bias", rounded(mean((claim) -> claim.mastery() - claim.truth())));
		figures.put("coverage90", rounded(mean((claim) -> claim.isInside() ? 1 : 0)));
		figures.put("pairOrder", rounded(pairOrder()));
		figures.put("weakestThree", rounded(weakestThree()));
		figures.put("weak", rightAndWrong("weak", (claim) -> claim.truth() < WEAK_BELOW));
		figures.put("strong", rightAndWrong("strong", (claim) -> claim.truth() > STRONG_ABOVE));
		figures.put("unclear", of("unclear").count());
		figures.put("noData", of("no-data").count());
		return figures;
	}

	/** The root of the mean squared error of mastery. */
	double rmse() {
		return Math.sqrt(mean((claim) -> Math.pow(claim.mastery() - claim.truth(), 2)));
	}

	/**
	 * The same of who takes everybody's truths in all topics for their mean, which is the
	 * best that one guess for all can do.
	 */
	double rmseOfOneGuess() {
		double guess = mean(Claim::truth);
		return Math.sqrt(mean((claim) -> Math.pow(guess - claim.truth(), 2)));
	}

	/** The share of a learner's pairs of topics that are in the right order. */
	double pairOrder() {
		double right = 0;
		int pairs = 0;
		for (List<Claim> own : byLearner()) {
			for (int i = 0; i < own.size(); i++) {
				for (int j = 0; j < i; j++) {
					double agreement = (own.get(i).truth() - own.get(j).truth())
							* (own.get(i).mastery() - own.get(j).mastery());
					right += (agreement > 0) ? 1 : (agreement == 0) ? 0.5 : 0;
					pairs++;
				}
			}
		}
		return right / pairs;
	}

	/**
	 * The mean share of a learner's three weakest topics that are among the three of
	 * lowest mastery, of learners with more than three topics.
	 */
	double weakestThree() {
		return byLearner().stream().filter((own) -> own.size() > WEAKEST).mapToDouble((own) -> {
			Set<String> found = weakest(own, Comparator.comparingDouble(Claim::truth));
			found.retainAll(weakest(own, Comparator.comparingDouble(Claim::mastery)));
			return found.size() / (double) WEAKEST;
		}).average().orElse(Double.NaN);
	}

	private Map<String, Object> rightAndWrong(String state, Predicate<Claim> holds) {
		long right = of(state).filter(holds).count();
		Map<String, Object> counts = new LinkedHashMap<>();
		counts.put("right", right);
		counts.put("wrong", of(state).count() - right);
		counts.put("true", this.claims.stream().filter(holds).count());
		return counts;
	}

	private Stream<Claim> of(String state) {
		return this.claims.stream().filter((claim) -> claim.state().equals(state));
	}

	private List<List<Claim>> byLearner() {
		Map<String, List<Claim>> byLearner = new LinkedHashMap<>();
		this.claims
			.forEach((claim) -> byLearner.computeIfAbsent(claim.learner(), (id) -> new ArrayList<>()).add(claim));
		return List.copyOf(byLearner.values());
	}

	private double mean(ToDoubleFunction<Claim> figure) {
		return this.claims.stream().mapToDouble(figure).average().orElse(Double.NaN);
	}

	private static Set<String> weakest(List<Claim> own, Comparator<Claim> order) {
		return new HashSet<>(
				own.stream().sorted(order.thenComparing(Claim::topic)).limit(WEAKEST).map(Claim::topic).toList());
	}

	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

}
