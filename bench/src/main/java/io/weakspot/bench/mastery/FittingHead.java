package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Trees;

/**
 * Fits a head on rows of learners of whom the population behind these rows knows nothing,
 * because a head that has seen over-fitted questions trusts them too much. How many trees
 * it takes is found on learners that the trees have not seen.
 */
final class FittingHead {

	private static final int MOST_TREES = 400;

	/** Trees without a gain on unseen learners after which no gain is waited for. */
	private static final int PATIENCE = 40;

	private static final GrowingTrees.Settings SETTINGS = new GrowingTrees.Settings(16, 50, 5, 0.05, 0.7, 0.5,
			20_261_128);

	/** Fits on parts of which no two have a learner in common. */
	Head fit(List<Rows> parts) {
		return fit(parts, 1);
	}

	/**
	 * The same where what was learned holds in part only.
	 * @param trust the share of each correction that is made, from 0 to 1
	 */
	Head fit(List<Rows> parts, double trust) {
		Rows seen = together(parts.subList(1, parts.size()));
		List<Trees.Tree> trees = grown(together(parts), bestSize(seen, parts.getFirst()));
		return new Head(new Trees(trees.stream().map((tree) -> trusted(tree, trust)).toList()));
	}

	private static Trees.Tree trusted(Trees.Tree tree, double trust) {
		float[] bounds = tree.bounds().clone();
		for (int node = 0; node < bounds.length; node++) {
			bounds[node] *= (tree.features()[node] < 0) ? (float) trust : 1;
		}
		return new Trees.Tree(tree.features(), bounds, tree.rights());
	}

	private static int bestSize(Rows seen, Rows unseen) {
		GrowingTrees growing = growing(seen);
		double[] logits = unseen.logits();
		double[] scores = unseen.scores();
		double least = loss(logits, scores);
		int best = 0;
		for (int size = 1; size <= MOST_TREES && size <= best + PATIENCE; size++) {
			Trees tree = new Trees(List.of(growing.grow()));
			for (int row = 0; row < logits.length; row++) {
				logits[row] += tree.sum(unseen.features().get(row));
			}
			double loss = loss(logits, scores);
			if (loss < least) {
				least = loss;
				best = size;
			}
		}
		return best;
	}

	private static List<Trees.Tree> grown(Rows rows, int size) {
		GrowingTrees growing = growing(rows);
		List<Trees.Tree> trees = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			trees.add(growing.grow());
		}
		return trees;
	}

	private static GrowingTrees growing(Rows rows) {
		return new GrowingTrees(SETTINGS, new Bins(rows.features()), rows.scores(), rows.logits());
	}

	private static Rows together(List<Rows> parts) {
		Rows all = new Rows();
		parts.forEach(all::addAll);
		return all;
	}

	/** The mean negative log-likelihood, in nats. */
	private static double loss(double[] logits, double[] scores) {
		double sum = 0;
		for (int i = 0; i < logits.length; i++) {
			sum += Math.log1p(Math.exp(-Math.abs(logits[i]))) + Math.max(logits[i], 0) - scores[i] * logits[i];
		}
		return sum / logits.length;
	}

}
