package io.weakspot.analytics.domain.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.statistics.Observations.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class QuestionStatisticsTest {

	@RepeatedTest(50)
	void dependOnNoOrder(RepetitionInfo repetition) {
		List<Observation> history = Observations.drawn(new Random(repetition.getCurrentRepetition()), 200);
		List<Observation> shuffled = new ArrayList<>(history);
		Collections.shuffle(shuffled, new Random(1));

		assertThat(of(shuffled)).isEqualTo(of(history));
		assertThat(of(shuffled).sums()).isEqualTo(of(history).sums());
	}

	@RepeatedTest(50)
	void areAsIfWhatWasTakenBackHadNeverBeen(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<Observation> stays = Observations.drawn(random, 100);
		List<Observation> goes = Observations.drawn(random, 100);
		List<Observation> steps = new ArrayList<>(stays);
		steps.addAll(goes);
		Collections.shuffle(steps, random);
		QuestionStatistics statistics = of(steps);

		Collections.shuffle(goes, random);
		goes.forEach(statistics::takeBack);

		assertThat(statistics).isEqualTo(of(stays));
		assertThat(statistics.keyPoints()).isEqualTo(of(stays).keyPoints());
		stays.forEach(statistics::takeBack);
		assertThat(statistics).isEqualTo(new QuestionStatistics());
		assertThat(statistics.sums()).containsOnly(0);
	}

	@Test
	void tellTheMeanOfFirstAttemptsOnly() {
		QuestionStatistics statistics = of(attempt().scored(0.25).build(), attempt().scored(0.75).build(),
				attempt().scored(1).again().build());

		assertThat(statistics.answers()).isEqualTo(3);
		assertThat(statistics.first()).isEqualTo(2);
		assertThat(statistics.facility()).isEqualTo(0.5);
	}

	@Test
	void correlateScoresWithAbilitiesThatWereKnown() {
		Random random = new Random(4);
		List<double[]> pairs = new ArrayList<>();
		QuestionStatistics statistics = new QuestionStatistics();
		for (int i = 0; i < 500; i++) {
			double ability = Math.round(random.nextGaussian() * 1000) / 1000.0;
			double score = Math.round(Math.clamp(0.5 + 0.2 * ability + 0.2 * random.nextGaussian(), 0, 1) * 10_000)
					/ 10_000.0;
			pairs.add(new double[] { score, ability });
			statistics.add(attempt().scored(score).by(ability).build());
			statistics.add(attempt().scored(random.nextDouble()).build());
		}

		assertThat(statistics.pairs()).isEqualTo(500);
		assertThat(statistics.discrimination()).isCloseTo(pearson(pairs), within(1e-9));
		assertThat(statistics.discrimination()).isBetween(0.5, 0.8);
	}

	@Test
	void knowNoCorrelationOfWhatDoesNotVary() {
		assertThat(of(attempt().by(1).build(), attempt().by(2).build()).discrimination()).isNull();
		assertThat(of(attempt().scored(0).by(1).build(), attempt().by(1).build()).discrimination()).isNull();
		assertThat(new QuestionStatistics().discrimination()).isNull();
	}

	@Test
	void tellTheMedianTimeToAFewPercent() {
		Random random = new Random(9);
		long[] times = LongStream.generate(() -> (long) Math.exp(11 + random.nextGaussian())).limit(999).toArray();
		QuestionStatistics statistics = new QuestionStatistics();
		LongStream.of(times).forEach((time) -> statistics.add(attempt().taking(time).build()));
		statistics.add(attempt().taking(0).build());

		long median = LongStream.of(times).sorted().skip(499).findFirst().orElseThrow();
		assertThat(Objects.requireNonNull(statistics.medianMs())).isCloseTo(median, within(median / 20));
		assertThat(new QuestionStatistics().medianMs()).isNull();
	}

	@Test
	void takeTimesOfAnyLength() {
		assertThat(of(attempt().taking(1).build()).medianMs()).isBetween(1_000L, 1_100L);
		assertThat(of(attempt().taking(Long.MAX_VALUE).build()).medianMs()).isBetween(3_700_000L, 4_100_000L);
	}

	@Test
	void sortScoresIntoTenths() {
		QuestionStatistics statistics = of(attempt().scored(0).build(), attempt().scored(0.0999).build(),
				attempt().scored(0.1).build(), attempt().scored(0.95).build(), attempt().scored(1).build());

		assertThat(statistics.scores()).containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 0, 2);
	}

	@Test
	void countKeyPointsOfWhichTheGraderIsSure() {
		QuestionStatistics statistics = of(attempt().covering("a").missing("b").build(), attempt().missing("a").build(),
				attempt().missing("a", "b").again().build());

		assertThat(statistics.keyPoints()).containsEntry("a", new QuestionStatistics.KeyPoint(1, 2))
			.containsEntry("b", new QuestionStatistics.KeyPoint(1, 1))
			.hasSize(2);
	}

	private static QuestionStatistics of(Observation... observations) {
		return of(List.of(observations));
	}

	private static QuestionStatistics of(List<Observation> observations) {
		QuestionStatistics statistics = new QuestionStatistics();
		observations.forEach(statistics::add);
		return statistics;
	}

	private static double pearson(List<double[]> pairs) {
		double x = pairs.stream().mapToDouble((pair) -> pair[0]).average().orElseThrow();
		double y = pairs.stream().mapToDouble((pair) -> pair[1]).average().orElseThrow();
		double xy = pairs.stream().mapToDouble((pair) -> (pair[0] - x) * (pair[1] - y)).sum();
		double xx = pairs.stream().mapToDouble((pair) -> (pair[0] - x) * (pair[0] - x)).sum();
		double yy = pairs.stream().mapToDouble((pair) -> (pair[1] - y) * (pair[1] - y)).sum();
		return xy / Math.sqrt(xx * yy);
	}

}
