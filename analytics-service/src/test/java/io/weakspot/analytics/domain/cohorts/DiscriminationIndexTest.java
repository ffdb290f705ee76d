package io.weakspot.analytics.domain.cohorts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DiscriminationIndexTest {

	@Test
	void setsTheBestAgainstTheRest() {
		List<Map<String, Double>> learners = IntStream.range(0, 10)
			.mapToObj((i) -> Map.of("telling", (i < 5) ? 1.0 : 0.0, "against", (i < 5) ? 0.0 : 0.4, "easy", 1.0, "fine",
					i / 100.0))
			.toList();

		Map<String, Double> indices = DiscriminationIndex.of(learners);

		assertThat(indices.get("telling")).isEqualTo(1);
		assertThat(indices.get("against")).isCloseTo(-0.4, within(1e-12));
		assertThat(indices.get("easy")).isZero();
	}

	@Test
	void takesTheGroupsOfTwentySevenPercent() {
		List<Map<String, Double>> learners = IntStream.range(0, 11).mapToObj((i) -> Map.of("q", i / 10.0)).toList();

		assertThat(DiscriminationIndex.of(learners).get("q")).isCloseTo((1.0 + 0.9 + 0.8 - 0.0 - 0.1 - 0.2) / 3,
				within(1e-12));
	}

	@Test
	void doesNotDependOnTheOrderOfEquals() {
		List<Map<String, Double>> learners = new ArrayList<>(IntStream.range(0, 20)
			.mapToObj((i) -> Map.of("a", (i % 2 == 0) ? 1.0 : 0.0, "b", (i % 3 == 0) ? 1.0 : 0.0))
			.toList());
		Map<String, Double> before = DiscriminationIndex.of(learners);

		Collections.shuffle(learners, new Random(7));

		assertThat(DiscriminationIndex.of(learners).get("a")).isCloseTo(before.get("a"), within(1e-12));
		assertThat(DiscriminationIndex.of(learners).get("b")).isCloseTo(before.get("b"), within(1e-12));
	}

	@Test
	void saysNothingOfFewLearners() {
		assertThat(DiscriminationIndex.of(Collections.nCopies(9, Map.of("q", 1.0)))).isEmpty();
		assertThat(DiscriminationIndex.of(Collections.nCopies(10, Map.of("q", 1.0)))).containsEntry("q", 0.0);
		assertThat(DiscriminationIndex.of(List.of())).isEmpty();
	}

}
