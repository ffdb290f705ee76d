package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.weakspot.analytics.domain.mastery.Trees;

/**
 * Grows one tree by dividing, again and again, the leaf that gains most by it (Ke et al.
 * 2017), found on histograms of binned features.
 */
final class GrowingTree {

	private static final int NONE = -1;

	private final GrowingTrees.Settings settings;

	private final Bins bins;

	private final float[] gradients;

	private final float[] informations;

	private final int[] rows;

	private final int[] sampled;

	private final List<Leaf> leaves = new ArrayList<>();

	private final int[] features;

	private final int[] lastBins;

	private final int[] lefts;

	private final double[] values;

	private int nodes;

	GrowingTree(GrowingTrees.Settings settings, Bins bins, float[] gradients, float[] informations, int[] rows,
			int[] sampled) {
		this.settings = settings;
		this.bins = bins;
		this.gradients = gradients;
		this.informations = informations;
		this.rows = rows;
		this.sampled = sampled;
		int most = 2 * settings.leaves() - 1;
		this.features = new int[most];
		this.lastBins = new int[most];
		this.lefts = new int[most];
		this.values = new double[most];
	}

	void grow() {
		add(0, this.rows.length, count(0, this.rows.length));
		while (this.leaves.size() < this.settings.leaves()) {
			Optional<Leaf> best = this.leaves.stream()
				.filter((leaf) -> leaf.split.feature() != NONE)
				.max(Comparator.comparingDouble((leaf) -> leaf.split.gain()));
			if (best.isEmpty()) {
				return;
			}
			divide(best.get());
		}
	}

	/** Where a row ends. */
	double value(int row) {
		int node = 0;
		while (this.features[node] != NONE) {
			boolean left = this.bins.bin(this.features[node], row) <= this.lastBins[node];
			node = left ? this.lefts[node] : this.lefts[node] + 1;
		}
		return this.values[node];
	}

	Trees.Tree grown() {
		Trees.Tree tree = new Trees.Tree(new int[this.nodes], new float[this.nodes], new int[this.nodes]);
		write(0, 0, tree);
		return tree;
	}

	/** Writes a node and all below it, depth first, and tells where the next one goes. */
	private int write(int node, int at, Trees.Tree tree) {
		tree.features()[at] = this.features[node];
		if (this.features[node] == NONE) {
			tree.bounds()[at] = (float) this.values[node];
			return at + 1;
		}
		tree.bounds()[at] = this.bins.bound(this.features[node], this.lastBins[node]);
		int right = write(this.lefts[node], at + 1, tree);
		tree.rights()[at] = right;
		return write(this.lefts[node] + 1, right, tree);
	}

	private void divide(Leaf leaf) {
		int middle = sort(leaf);
		this.leaves.remove(leaf);
		this.features[leaf.node] = leaf.split.feature();
		this.lastBins[leaf.node] = leaf.split.lastBin();
		this.lefts[leaf.node] = this.nodes;
		// The rows of one child are those of the parent that the other has not.
		boolean leftIsSmaller = middle - leaf.from < leaf.to - middle;
		Histograms smaller = leftIsSmaller ? count(leaf.from, middle) : count(middle, leaf.to);
		Histograms larger = leaf.histograms.without(smaller);
		add(leaf.from, middle, leftIsSmaller ? smaller : larger);
		add(middle, leaf.to, leftIsSmaller ? larger : smaller);
	}

	/** Puts rows that go left before those that go right, and tells where these begin. */
	private int sort(Leaf leaf) {
		int[] rights = new int[leaf.to - leaf.from];
		int left = leaf.from;
		int right = 0;
		for (int at = leaf.from; at < leaf.to; at++) {
			int row = this.rows[at];
			if (this.bins.bin(leaf.split.feature(), row) <= leaf.split.lastBin()) {
				this.rows[left++] = row;
			}
			else {
				rights[right++] = row;
			}
		}
		System.arraycopy(rights, 0, this.rows, left, right);
		return left;
	}

	private Histograms count(int from, int to) {
		return Histograms.of(this.bins, this.sampled, this.rows, from, to, this.gradients, this.informations);
	}

	private void add(int from, int to, Histograms histograms) {
		Leaf leaf = new Leaf(this.nodes, from, to, histograms,
				histograms.best(this.settings.smallest(), this.settings.shrinkage()));
		this.features[this.nodes] = NONE;
		this.values[this.nodes] = this.settings.rate() * histograms.value(this.settings.shrinkage());
		this.leaves.add(leaf);
		this.nodes++;
	}

	private record Leaf(int node, int from, int to, Histograms histograms, Histograms.Split split) {
	}

}
