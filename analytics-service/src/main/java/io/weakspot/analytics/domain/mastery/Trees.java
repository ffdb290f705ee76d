package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * A sum of binary trees, each of which asks one number of a row after the other and ends
 * in a value (Friedman 2001).
 */
public final class Trees {

	private final List<Tree> trees;

	private final int[] roots;

	private final int[] features;

	private final float[] bounds;

	private final int[] rights;

	/**
	 * The sum of some trees.
	 * @throws IllegalArgumentException when a row of {@link Features} could get lost in
	 * one
	 */
	public Trees(List<Tree> trees) {
		if (!trees.stream().allMatch((tree) -> tree.isWhole(Features.NAMES.size()))) {
			throw new IllegalArgumentException("a tree is not whole");
		}
		this.trees = List.copyOf(trees);
		int size = trees.stream().mapToInt((tree) -> tree.features().length).sum();
		this.roots = new int[trees.size()];
		this.features = new int[size];
		this.bounds = new float[size];
		this.rights = new int[size];
		int at = 0;
		for (int i = 0; i < trees.size(); i++) {
			Tree tree = trees.get(i);
			this.roots[i] = at;
			for (int node = 0; node < tree.features().length; node++) {
				this.features[at + node] = tree.features()[node];
				this.bounds[at + node] = tree.bounds()[node];
				this.rights[at + node] = at + tree.rights()[node];
			}
			at += tree.features().length;
		}
	}

	/** Each of the trees. */
	public List<Tree> each() {
		return this.trees;
	}

	boolean isEmpty() {
		return this.trees.isEmpty();
	}

	/** The sum of the values in which the trees end. */
	public double sum(double[] row) {
		double sum = 0;
		for (int node : this.roots) {
			int feature = this.features[node];
			while (feature >= 0) {
				node = (row[feature] <= this.bounds[node]) ? node + 1 : this.rights[node];
				feature = this.features[node];
			}
			sum += this.bounds[node];
		}
		return sum;
	}

	/**
	 * One tree, its nodes in depth-first order: the left child of a node comes after it.
	 *
	 * @param features the number that a node asks, or -1 where the tree ends
	 * @param bounds up to which number a row goes left; where the tree ends, its value
	 * @param rights the right child of each node
	 */
	public record Tree(int[] features, float[] bounds, int[] rights) {

		/** Whether each row comes to an end in it. */
		private boolean isWhole(int numbers) {
			int size = this.features.length;
			if (size == 0 || this.bounds.length != size || this.rights.length != size) {
				return false;
			}
			for (int node = 0; node < size; node++) {
				boolean divides = this.features[node] >= 0;
				if (this.features[node] >= numbers
						|| divides && (this.rights[node] <= node + 1 || this.rights[node] >= size)) {
					return false;
				}
			}
			return this.features[size - 1] < 0;
		}

	}

}
