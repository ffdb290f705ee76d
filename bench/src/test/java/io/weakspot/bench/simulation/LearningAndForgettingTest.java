package io.weakspot.bench.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LearningAndForgettingTest {

	private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

	private static final Exercise ORM = new Exercise("n-plus-one", Map.of("orm", 1.0), 0);

	private static final Exercise FORMS = new Exercise("clean", Map.of("forms", 1.0), 0);

	private static final Nature TYPICAL = new Nature(0, 0.05, 0.3, 0.2, 1);

	@Test
	void anAnswerMakesTheNextOneOfItsTopicAndNoOtherMoreLikely() {
		SimulatedLearner learner = new SimulatedLearner(1, "ada", TYPICAL);
		double before = learner.chance(ORM, MONDAY);
		double elsewhere = learner.chance(FORMS, MONDAY);

		learner.practise(ORM, MONDAY);

		assertThat(learner.chance(ORM, MONDAY)).isGreaterThan(before);
		assertThat(learner.chance(FORMS, MONDAY)).isEqualTo(elsewhere);
	}

	@Test
	void whatIsNotPractisedIsForgottenDayByDay() {
		SimulatedLearner learner = new SimulatedLearner(1, "ada", TYPICAL);
		learner.practise(ORM, MONDAY);

		double[] chances = new double[5];
		for (int day = 0; day < chances.length; day++) {
			chances[day] = learner.chance(ORM, MONDAY.plus(Duration.ofDays(day)));
		}

		assertThat(chances).isSortedAccordingTo((one, other) -> Double.compare(other, one)).doesNotHaveDuplicates();
	}

	@Test
	void whoKnowsNothingIsRightAsOftenAsGuessingMakesIt() {
		SimulatedLearner learner = new SimulatedLearner(1, "bo", TYPICAL.withAbility(-50));

		assertThat(learner.chance(ORM, MONDAY)).isBetween(0.05, 0.0501);
	}

	@Test
	void aBadDayAndAHardQuestionBothLowerTheChance() {
		SimulatedLearner learner = new SimulatedLearner(1, "ada", TYPICAL);

		assertThat(learner.chance(ORM, MONDAY, 1)).isLessThan(learner.chance(ORM, MONDAY));
		assertThat(learner.chance(new Exercise("hard", ORM.topics(), 1), MONDAY))
			.isEqualTo(learner.chance(ORM, MONDAY, 1));
	}

	@Test
	void theSameSeedMakesTheSameLearnerAndAnotherMakesAnother() {
		double chance = new SimulatedLearner(1, "ada", TYPICAL).chance(ORM, MONDAY);

		assertThat(new SimulatedLearner(1, "ada", TYPICAL).chance(ORM, MONDAY)).isEqualTo(chance);
		assertThat(new SimulatedLearner(2, "ada", TYPICAL).chance(ORM, MONDAY)).isNotEqualTo(chance);
		assertThat(new SimulatedLearner(1, "bo", TYPICAL).chance(ORM, MONDAY)).isNotEqualTo(chance);
	}

}
