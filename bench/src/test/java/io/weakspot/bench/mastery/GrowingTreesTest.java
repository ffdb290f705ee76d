package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.weakspot.analytics.domain.mastery.Features;
import io.weakspot.analytics.domain.mastery.Trees;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GrowingTreesTest {

	private static final GrowingTrees.Settings SETTINGS = new GrowingTrees.Settings(8, 20, 1, 0.3, 0.8, 1, 7);

	private final Random random = new Random(20_261_128);

	@Test
	void findWhatTwoNumbersTellOnlyTogether() {
		List<double[]> rows = rows(4_000);
		double[] scores = rows.stream().mapToDouble((row) -> ((row[0] > 0) == (row[1] > 0)) ? 0.9 : 0.1).toArray();

		Trees trees = grown(rows, scores, 40);

		assertThat(chance(trees, 1, 1)).isCloseTo(0.9, within(0.03));
		assertThat(chance(trees, 1, -1)).isCloseTo(0.1, within(0.03));
		assertThat(chance(trees, -1, -1)).isCloseTo(0.9, within(0.03));
	}

	@Test
	void addNothingWhereThereIsNothingToLearn() {
		List<double[]> rows = rows(500);
		double[] scores = new double[500];
		Arrays.fill(scores, 0.5);

		assertThat(grown(rows, scores, 5).sum(rows.getFirst())).isCloseTo(0, within(1e-6));
	}

	@Test
	void growAlikeFromTheSameRows() {
		List<double[]> rows = rows(300);
		double[] scores = rows.stream().mapToDouble((row) -> (row[0] > 0.2) ? 1 : 0).toArray();

		assertThat(grown(rows, scores, 5).sum(rows.getLast())).isEqualTo(grown(rows, scores, 5).sum(rows.getLast()));
	}

	private List<double[]> rows(int n) {
		List<double[]> rows = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			rows.add(row(this.random.nextGaussian(), this.random.nextGaussian()));
		}
		return rows;
	}

	private static double[] row(double first, double second) {
		double[] row = new double[Features.NAMES.size()];
		row[0] = first;
		row[1] = second;
		return row;
	}

	private static Trees grown(List<double[]> rows, double[] scores, int size) {
		GrowingTrees growing = new GrowingTrees(SETTINGS, new Bins(rows), scores, new double[scores.length]);
		List<Trees.Tree> trees = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			trees.add(growing.grow());
		}
		return new Trees(trees);
	}

	private static double chance(Trees trees, double first, double second) {
		return 1 / (1 + Math.exp(-trees.sum(row(first, second))));
	}

}
