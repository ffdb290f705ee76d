package io.weakspot.bench.mastery;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.Trees;

/**
 * Grows trees one after the other, each towards what the sum of those before it gets
 * wrong: gradient boosting of the logistic loss (Friedman 2001), each tree on a sample of
 * rows and of features. The same rows give the same trees.
 */
final class GrowingTrees {

	private static final int CHUNKS = 8;

	private final Settings settings;

	private final Bins bins;

	private final double[] scores;

	private final double[] logits;

	private final float[] gradients;

	private final float[] informations;

	private final Random random;

	/**
	 * Begins with no tree.
	 * @param scores of each row, from 0 to 1
	 * @param logits what is believed of each row's score without a tree
	 */
	GrowingTrees(Settings settings, Bins bins, double[] scores, double[] logits) {
		this.settings = settings;
		this.bins = bins;
		this.scores = scores;
		this.logits = logits.clone();
		this.gradients = new float[scores.length];
		this.informations = new float[scores.length];
		this.random = new Random(settings.seed());
	}

	/** One tree more. */
	Trees.Tree grow() {
		inChunks(this::derive);
		GrowingTree tree = new GrowingTree(this.settings, this.bins, this.gradients, this.informations, rows(),
				features());
		tree.grow();
		inChunks((row) -> this.logits[row] += tree.value(row));
		return tree.grown();
	}

	private void derive(int row) {
		double expected = 1 / (1 + Math.exp(-this.logits[row]));
		this.gradients[row] = (float) (this.scores[row] - expected);
		this.informations[row] = (float) (expected * (1 - expected));
	}

	private int[] rows() {
		return IntStream.range(0, this.scores.length)
			.filter((row) -> this.random.nextFloat() < this.settings.rows())
			.toArray();
	}

	private int[] features() {
		int[] shuffled = IntStream.range(0, this.bins.features()).toArray();
		int wanted = (int) Math.ceil(shuffled.length * this.settings.features());
		for (int i = 0; i < wanted; i++) {
			int other = i + this.random.nextInt(shuffled.length - i);
			int swapped = shuffled[i];
			shuffled[i] = shuffled[other];
			shuffled[other] = swapped;
		}
		return Arrays.copyOf(shuffled, wanted);
	}

	private void inChunks(RowAction action) {
		int n = this.scores.length;
		IntStream.range(0, CHUNKS).parallel().forEach((chunk) -> {
			int to = (int) ((long) n * (chunk + 1) / CHUNKS);
			for (int row = (int) ((long) n * chunk / CHUNKS); row < to; row++) {
				action.on(row);
			}
		});
	}

	private interface RowAction {

		void on(int row);

	}

	/**
	 * How trees are grown.
	 *
	 * @param leaves the most leaves of a tree
	 * @param smallest the fewest rows of a leaf
	 * @param shrinkage rows' worth of information that pulls each leaf towards 0
	 * @param rate the share of a leaf's value that is taken
	 * @param rows the share of rows that each tree sees
	 * @param features the share of features that each tree sees
	 * @param seed of the lots
	 */
	record Settings(int leaves, int smallest, double shrinkage, double rate, double rows, double features, long seed) {
	}

}
