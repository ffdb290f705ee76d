package io.weakspot.analytics.domain.statistics;

import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IntervalTest {

	@Test
	void isWilsonsForAShare() {
		// Newcombe 1998 gives .0561 to .1189 for 15 of 182 with 95 %; this is the same at
		// 90 %.
		Interval interval = Interval.ofShare(15 / 182.0, 182);

		assertThat(interval.low()).isCloseTo(0.0547, within(1e-4));
		assertThat(interval.high()).isCloseTo(0.1224, within(1e-4));
	}

	@Test
	void staysInsideItsRange() {
		assertThat(Interval.ofShare(0, 1).low()).isZero();
		assertThat(Interval.ofShare(1, 1).high()).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
		assertThat(Interval.ofCorrelation(1, 10).high()).isLessThanOrEqualTo(1);
		assertThat(Interval.ofCorrelation(-1, 10).low()).isGreaterThanOrEqualTo(-1);
	}

	@Test
	void isFishersForACorrelation() {
		Interval interval = Interval.ofCorrelation(0.5, 28);

		assertThat(interval.low()).isCloseTo(Math.tanh(0.549306 - 1.644854 / 5), within(1e-6));
		assertThat(interval.high()).isCloseTo(Math.tanh(0.549306 + 1.644854 / 5), within(1e-6));
	}

	@ParameterizedTest
	@CsvSource({ "0.5, 30", "0.9, 30", "0.2, 100", "0.97, 200" })
	void holdsTheShareOfRightAnswersNineTimesInTen(double share, int n) {
		Random random = new Random(11);
		int inside = 0;
		for (int trial = 0; trial < 4000; trial++) {
			long right = random.doubles(n).filter((draw) -> draw < share).count();
			Interval interval = Interval.ofShare((double) right / n, n);
			inside += (interval.low() <= share && share <= interval.high()) ? 1 : 0;
		}

		assertThat(inside / 4000.0).isBetween(0.85, 0.96);
	}

	@Test
	void isRatherTooWideThanTooNarrowForFractions() {
		Random random = new Random(12);
		int inside = 0;
		for (int trial = 0; trial < 2000; trial++) {
			double mean = random.doubles(40).map((draw) -> Math.round(draw * 4) / 4.0).average().orElseThrow();
			Interval interval = Interval.ofShare(mean, 40);
			inside += (interval.low() <= 0.5 && 0.5 <= interval.high()) ? 1 : 0;
		}

		assertThat(inside / 2000.0).isGreaterThan(0.9);
	}

	@Test
	void holdsTheCorrelationNineTimesInTen() {
		Random random = new Random(13);
		double truth = 0.4;
		int inside = 0;
		for (int trial = 0; trial < 1000; trial++) {
			QuestionStatistics statistics = new QuestionStatistics();
			for (int i = 0; i < 60; i++) {
				double ability = random.nextGaussian();
				double shown = truth * ability + Math.sqrt(1 - truth * truth) * random.nextGaussian();
				statistics.add(Observations.attempt().scored(0.5 + shown / 10).by(ability).build());
			}
			Interval interval = Interval.ofCorrelation(Objects.requireNonNull(statistics.discrimination()), 60);
			inside += (interval.low() <= truth && truth <= interval.high()) ? 1 : 0;
		}

		assertThat(inside / 1000.0).isBetween(0.87, 0.93);
	}

}
