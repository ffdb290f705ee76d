package io.weakspot.analytics.domain.statistics;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.statistics.Observations.attempt;
import static org.assertj.core.api.Assertions.assertThat;

class MeasuringQuestionTest {

	private final MeasuringQuestion measuring = new MeasuringQuestion(Model.unfitted(Priors.DEFAULT));

	@Test
	void tellsNoFacilityBeforeThirtyFirstAttempts() {
		QuestionMeasures measures = of(29, (i) -> attempt().scored(i % 2).by(i % 2));

		assertThat(measures.nFirst()).isEqualTo(29);
		assertThat(measures.facility()).isNull();
		assertThat(measures.discrimination()).isNull();
		assertThat(measures.flags()).containsExactly(Flag.NOT_YET);
		assertThat(of(30, (i) -> attempt().scored(i % 2)).flags()).doesNotContain(Flag.NOT_YET);
	}

	@Test
	void doesNotCountRepeatedAttemptsIntoTheThirty() {
		assertThat(of(40, (i) -> (i < 20) ? attempt() : attempt().again()).facility()).isNull();
	}

	@Test
	void findsAQuestionThatTellsNobodyApart() {
		assertThat(of(100, (i) -> attempt()).flags()).contains(Flag.TOO_EASY);
		assertThat(of(100, (i) -> attempt().scored(0.7)).flags()).doesNotContain(Flag.TOO_EASY);
	}

	@Test
	void findsAQuestionThatNobodyGets() {
		assertThat(of(60, (i) -> attempt().scored(0.05)).flags()).contains(Flag.NOBODY_GETS_IT, Flag.HARDER);
	}

	@Test
	void findsAQuestionThatStrongPeopleMiss() {
		QuestionMeasures measures = of(60, (i) -> attempt().scored((i % 2 == 0) ? 0.3 : 0.8).by((i % 2 == 0) ? 1 : -1));

		assertThat(measures.flags()).contains(Flag.STRONG_PEOPLE_MISS_IT);
		assertThat(Flag.STRONG_PEOPLE_MISS_IT.words()).isEqualTo("strong people miss it: check the key points");
	}

	@Test
	void doesNotSaySoWhereItIsNotSure() {
		QuestionMeasures measures = of(30, (i) -> attempt().scored((i % 3 == 0) ? 0.3 : 0.8).by((i % 2 == 0) ? 1 : -1));

		assertThat(measures.discrimination()).isNotNull();
		assertThat(Objects.requireNonNull(measures.discriminationInterval()).high()).isGreaterThan(0.2);
		assertThat(measures.flags()).isEmpty();
	}

	@Test
	void findsAQuestionThatHasLittleToDoWithAbility() {
		assertThat(of(400, (i) -> attempt().scored(0.5 + (i % 2) * 0.3).by((i / 2) % 5 - 2)).flags())
			.containsExactly(Flag.TELLS_LITTLE);
	}

	@Test
	void findsASlowQuestion() {
		assertThat(of(40, (i) -> attempt().scored(0.6).taking(240_000)).flags()).containsExactly(Flag.SLOW);
	}

	@Test
	void comparesWithWhatTheLevelAndTheLearnersLetExpect() {
		assertThat(of(200, (i) -> attempt().scored(0.5)).difficulty()).isEqualTo(Difficulty.AS_EXPECTED);
		assertThat(of(200, (i) -> attempt().scored(0.2)).difficulty()).isEqualTo(Difficulty.HARDER);
		assertThat(of(200, (i) -> attempt().scored(0.9)).difficulty()).isEqualTo(Difficulty.EASIER);
		assertThat(of(200, (i) -> attempt().scored(0.9).by(1.5)).difficulty()).isEqualTo(Difficulty.AS_EXPECTED);
		assertThat(of(200, (i) -> attempt().scored(0.5).by(1.5)).difficulty()).isEqualTo(Difficulty.HARDER);
	}

	@Test
	void tellsDiscriminationWithAnNOfItsOwn() {
		QuestionMeasures measures = of(40, (i) -> (i < 12) ? attempt().scored(i % 2).by(i % 2) : attempt().scored(0.5));

		assertThat(measures.nFirst()).isEqualTo(40);
		assertThat(measures.nDiscrimination()).isEqualTo(12);
		assertThat(measures.discrimination()).isEqualTo(1);
		assertThat(of(40, (i) -> (i < 9) ? attempt().scored(i % 2).by(i % 2) : attempt()).discrimination()).isNull();
	}

	private QuestionMeasures of(int n, IntFunction<Observations> observation) {
		QuestionStatistics statistics = new QuestionStatistics();
		IntStream.range(0, n).forEach((i) -> statistics.add(observation.apply(i).build()));
		return this.measuring.measure(statistics);
	}

}
