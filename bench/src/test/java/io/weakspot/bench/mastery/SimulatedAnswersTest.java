package io.weakspot.bench.mastery;

import java.util.List;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatedAnswersTest {

	private final List<SimulatedAnswers.Answered> banks = new SimulatedAnswers().banks();

	@Test
	void areAlwaysTheSame() {
		assertThat(new SimulatedAnswers().banks()).isEqualTo(this.banks);
	}

	@Test
	void areInOrderAndInRange() {
		for (GradedAnswer answer : all()) {
			assertThat(answer.score()).isBetween(0.0, 1.0);
			assertThat(answer.topics()).hasSizeBetween(1, 2);
		}
		assertThat(
				this.banks.getFirst().learners().getFirst().answers().stream().map(GradedAnswer::acceptedAt).toList())
			.isSorted();
	}

	@Test
	void areNeitherAllWellNorAllBad() {
		assertThat(all().stream().mapToDouble(GradedAnswer::score).average().orElse(0)).isBetween(0.5, 0.8);
	}

	private List<GradedAnswer> all() {
		return this.banks.stream()
			.flatMap((bank) -> bank.learners().stream())
			.flatMap((history) -> history.answers().stream())
			.toList();
	}

}
