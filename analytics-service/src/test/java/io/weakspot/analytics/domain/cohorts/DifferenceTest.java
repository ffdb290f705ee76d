package io.weakspot.analytics.domain.cohorts;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DifferenceTest {

	@Test
	void knowsStudentsTable() {
		assertThat(StudentT.ninetyPercent(2)).isCloseTo(2.920, within(0.009));
		assertThat(StudentT.ninetyPercent(4)).isCloseTo(2.132, within(0.001));
		assertThat(StudentT.ninetyPercent(10)).isCloseTo(1.812, within(0.0006));
		assertThat(StudentT.ninetyPercent(120)).isCloseTo(1.658, within(0.0006));
	}

	@Test
	void isBetweenTheMeansWithTheIntervalOfWelch() {
		Mean a = Mean.of(List.of(0.2, 0.4, 0.6));
		Mean b = Mean.of(List.of(0.5, 0.6, 0.7, 0.8, 0.9));

		Difference difference = Difference.of(a, b);

		assertThat(a.mean()).isCloseTo(0.4, within(1e-12));
		assertThat(a.high()).isCloseTo(0.4 + 2.92 * 0.2 / Math.sqrt(3), within(0.002));
		assertThat(difference.difference()).isCloseTo(-0.3, within(1e-12));
		// Standard error sqrt(.04/3 + .025/5) = .1354, 3.53 degrees of freedom, t =
		// 2.215.
		assertThat(difference.low()).isCloseTo(-0.3 - 2.215 * 0.1354, within(0.005));
		assertThat(difference.high()).isCloseTo(-0.3 + 2.215 * 0.1354, within(0.005));
	}

	@Test
	void differsOnlyWhereZeroIsOutside() {
		List<Double> low = List.of(0.2, 0.25, 0.3, 0.22);
		List<Double> high = List.of(0.7, 0.75, 0.8, 0.72);

		assertThat(Difference.of(Mean.of(low), Mean.of(high)).differs()).isTrue();
		assertThat(Difference.of(Mean.of(high), Mean.of(low)).differs()).isTrue();
		assertThat(Difference.of(Mean.of(low), Mean.of(low)).differs()).isFalse();
	}

	@Test
	void claimsNothingAboutOneOrTwoLearners() {
		Difference difference = Difference.of(Mean.of(List.of(0.1, 0.1)), Mean.of(List.of(0.9, 0.9, 0.9, 0.9)));

		assertThat(difference.difference()).isCloseTo(-0.8, within(1e-12));
		assertThat(difference.low()).isNull();
		assertThat(difference.differs()).isFalse();
		assertThat(Difference.of(Mean.of(List.of()), Mean.of(List.of(0.5))).difference()).isNull();
	}

	@Test
	void isWrongAboutEqualsInOneOfTenCases() {
		Random random = new Random(11);

		long wrong = Stream.generate(() -> Difference.of(Mean.of(sample(random, 12)), Mean.of(sample(random, 7))))
			.limit(4_000)
			.filter(Difference::differs)
			.count();

		assertThat(wrong / 4_000.0).isCloseTo(0.10, within(0.015));
	}

	@Test
	void takesEqualLearnersForEqual() {
		Mean all = Mean.of(Collections.nCopies(5, 0.5));

		assertThat(Difference.of(all, all)).isEqualTo(new Difference(0.0, 0.0, 0.0, false));
	}

	private static List<Double> sample(Random random, int size) {
		return random.doubles(size).map((share) -> 0.3 + 0.4 * share).boxed().toList();
	}

}
