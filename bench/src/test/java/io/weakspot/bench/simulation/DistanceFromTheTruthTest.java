package io.weakspot.bench.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.weakspot.bench.simulation.Distance.Claim;
import io.weakspot.bench.simulation.ScoreCurve.Observation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DistanceFromTheTruthTest {

	@Test
	void aPerfectReportHasNoDistance() {
		Distance distance = new Distance(
				List.of(claim("a", 0.2, 0.2), claim("b", 0.4, 0.4), claim("c", 0.6, 0.6), claim("d", 0.9, 0.9)));

		assertThat(distance.rmse()).isZero();
		assertThat(distance.pairOrder()).isEqualTo(1);
		assertThat(distance.weakestThree()).isEqualTo(1);
	}

	@Test
	void oneGuessForAllIsAsFarOffAsTheTruthsLieApart() {
		Distance distance = new Distance(List.of(claim("a", 0.2, 0.2), claim("b", 0.8, 0.2)));

		assertThat(distance.rmseOfOneGuess()).isCloseTo(0.3, within(1e-9));
	}

	@Test
	void topicsOfDifferentLearnersAreNotComparedWithEachOther() {
		Distance distance = new Distance(List.of(new Claim("ada", "a", 0.2, 0.9, 0, 1, "unclear"),
				new Claim("ada", "b", 0.3, 0.95, 0, 1, "unclear"), new Claim("bo", "a", 0.8, 0.1, 0, 1, "unclear"),
				new Claim("bo", "b", 0.9, 0.05, 0, 1, "unclear")));

		assertThat(distance.pairOrder()).isEqualTo(0.5);
	}

	@Test
	void statesAreRightWhereTheTruthIsBeyondTheirThreshold() {
		Map<String, Object> figures = new Distance(List.of(new Claim("ada", "a", 0.59, 0.4, 0.2, 0.5, "weak"),
				new Claim("ada", "b", 0.61, 0.4, 0.2, 0.7, "weak"), new Claim("ada", "c", 0.85, 0.9, 0.8, 1, "strong"),
				new Claim("ada", "d", 0.3, 0.5, 0.1, 0.8, "unclear")))
			.figures();

		assertThat(figures.get("weak")).isEqualTo(Map.of("right", 1L, "wrong", 1L, "true", 2L));
		assertThat(figures.get("strong")).isEqualTo(Map.of("right", 1L, "wrong", 0L, "true", 1L));
		assertThat(figures.get("coverage90")).isEqualTo(0.75);
	}

	@Test
	void theCurveOfScoresNeverFallsAndGoesThroughTheMeans() {
		List<Observation> noisy = IntStream.range(0, 4000)
			.mapToObj((i) -> new Observation(i / 4000.0, (Lot.of(1, "score", i).nextDouble() < 0.8 * i / 4000) ? 1 : 0))
			.toList();

		ScoreCurve curve = ScoreCurve.of(noisy);

		for (double cover = 0.1; cover < 0.95; cover += 0.1) {
			assertThat(curve.at(cover)).isCloseTo(0.8 * cover, within(0.07));
			assertThat(curve.at(cover)).isGreaterThanOrEqualTo(curve.at(cover - 0.1));
		}
	}

	private static Claim claim(String topic, double truth, double mastery) {
		return new Claim("ada", topic, truth, mastery, mastery - 0.1, mastery + 0.1, "unclear");
	}

}
