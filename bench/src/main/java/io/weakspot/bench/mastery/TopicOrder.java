package io.weakspot.bench.mastery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether topics were put into the order in which the answers after it put them. A
 * learner's topics are compared with each other, never with another learner's.
 */
final class TopicOrder {

	private static final int WEAKEST = 3;

	private double ordered;

	private long pairs;

	private double found;

	private long learners;

	/** Takes the topics of one learner. */
	void add(List<Forecast> topics) {
		for (int i = 0; i < topics.size(); i++) {
			for (int j = 0; j < i; j++) {
				compare(topics.get(i), topics.get(j));
			}
		}
		if (topics.size() > WEAKEST) {
			Set<String> weakest = weakest(topics, Comparator.comparingDouble(Forecast::accuracy));
			weakest.retainAll(weakest(topics, Comparator.comparingDouble(Forecast::mastery)));
			this.found += weakest.size() / (double) WEAKEST;
			this.learners++;
		}
	}

	/**
	 * The share of pairs of different accuracy in which the weaker topic had the lower
	 * mastery, ties of mastery counting half.
	 */
	double pairs() {
		return this.ordered / this.pairs;
	}

	/**
	 * The mean share of a learner's three weakest topics that were among the three of
	 * lowest mastery, of learners with more than three topics.
	 */
	double weakestThree() {
		return this.found / this.learners;
	}

	private void compare(Forecast one, Forecast other) {
		if (one.accuracy() != other.accuracy()) {
			this.pairs++;
			double agreement = (one.accuracy() - other.accuracy()) * (one.mastery() - other.mastery());
			this.ordered += (agreement > 0) ? 1 : (agreement == 0) ? 0.5 : 0;
		}
	}

	private static Set<String> weakest(List<Forecast> topics, Comparator<Forecast> order) {
		return new HashSet<>(topics.stream()
			.sorted(order.thenComparing(Forecast::topic))
			.limit(WEAKEST)
			.map(Forecast::topic)
			.toList());
	}

}
