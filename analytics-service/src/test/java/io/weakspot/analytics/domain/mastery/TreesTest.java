package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TreesTest {

	/** Up to 0.5 of the first number a quarter, else by the second number. */
	private static final Trees.Tree TREE = new Trees.Tree(new int[] { 0, -1, 1, -1, -1 },
			new float[] { 0.5f, 0.25f, 3, 1, 2 }, new int[] { 2, 0, 4, 0, 0 });

	@Test
	void endsWhereTheNumbersLead() {
		Trees one = new Trees(List.of(TREE));

		assertThat(one.sum(new double[] { 0.5, 9 })).isEqualTo(0.25);
		assertThat(one.sum(new double[] { 0.6, 3 })).isEqualTo(1);
		assertThat(one.sum(new double[] { 0.6, 3.1 })).isEqualTo(2);
	}

	@Test
	void addsUpAllTrees() {
		assertThat(new Trees(List.of(TREE, TREE)).sum(new double[] { 0, 0 })).isCloseTo(0.5, within(1e-9));
		assertThat(new Trees(List.of()).sum(new double[] { 0, 0 })).isZero();
	}

	@Test
	void refusesATreeInWhichARowCouldGetLost() {
		Trees.Tree circle = new Trees.Tree(new int[] { 0, -1, -1 }, new float[3], new int[] { 0, 0, 0 });
		Trees.Tree unknown = new Trees.Tree(new int[] { 1000, -1, -1 }, new float[3], new int[] { 2, 0, 0 });
		Trees.Tree endless = new Trees.Tree(new int[] { 0 }, new float[1], new int[] { 1 });

		for (Trees.Tree tree : List.of(circle, unknown, endless)) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Trees(List.of(tree)));
		}
	}

}
