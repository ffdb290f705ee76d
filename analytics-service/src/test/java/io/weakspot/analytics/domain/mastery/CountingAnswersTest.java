package io.weakspot.analytics.domain.mastery;

import java.util.List;
import java.util.Objects;

import io.weakspot.analytics.domain.mastery.TopicMastery.State;
import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.mastery.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

class CountingAnswersTest {

	private final Learner learner = new Learner();

	@Test
	void countsAnAnswerForEachOfItsTopics() {
		assertThat(this.learner.gives(answer("a").in("orm", "admin").build())).containsExactly("admin", "orm");

		assertThat(this.learner.state("admin").answers()).isOne();
		assertThat(this.learner.state("orm").answers()).isOne();
	}

	@Test
	void countsTheSameGradeOnce() {
		this.learner.gives(answer("a").build());
		Object before = this.learner.knowledge();

		assertThat(this.learner.gives(answer("a").build())).isEmpty();
		assertThat(this.learner.knowledge()).isEqualTo(before);
	}

	@Test
	void countsNoUnsureGrade() {
		assertThat(this.learner.gives(answer("a").unsure().build())).isEmpty();

		assertThat(this.learner.memory.topics()).isEmpty();
	}

	@Test
	void countsAnAnswerOnceItsGradeIsSure() {
		this.learner.gives(answer("a").unsure().build());

		this.learner.gives(answer("a").scored(0.5).regraded("a:2", 2_000_000, null).build());

		assertThat(this.learner.state("orm").answers()).isOne();
	}

	@Test
	void takesBackWhatANewerGradeReplaces() {
		this.learner.scores("orm", 0.2, 0.3);
		this.learner.gives(answer("x").scored(0).at(5_000_000).build());
		this.learner.scores("orm", 0.8);
		Learner other = new Learner().scores("orm", 0.2, 0.3);
		other.gives(answer("x").scored(1).at(5_000_000).build());
		other.scores("orm", 0.8);

		assertThat(this.learner.gives(answer("x").scored(1).at(5_000_000).regraded("x:2", 9_000_000, "x:1").build()))
			.containsExactly("orm");

		assertThat(this.learner.knowledge()).isEqualTo(other.knowledge());
	}

	@Test
	void takesBackAnAnswerWhoseGradeIsNoLongerSure() {
		this.learner.gives(answer("a").build());

		this.learner.gives(answer("a").unsure().regraded("a:2", 9_000_000, "a:1").build());

		assertThat(this.learner.state("orm").answers()).isZero();
		assertThat(this.learner.state("orm").revision()).isEqualTo(2);
		assertThat(this.learner.mastery("orm").state()).isEqualTo(State.NO_DATA);
		assertThat(this.learner.memory.questions()).isEmpty();
	}

	@Test
	void ignoresAnOlderGradeThatComesLate() {
		this.learner.gives(answer("a").scored(0.9).regraded("a:2", 9_000_000, "a:1").build());
		Object before = this.learner.knowledge();

		assertThat(this.learner.gives(answer("a").scored(0).build())).isEmpty();
		assertThat(this.learner.knowledge()).isEqualTo(before);
	}

	@Test
	void followsWhatAGradeSaysItReplacesOverTheClock() {
		this.learner.gives(answer("a").scored(0).regraded("a:1", 9_000_000, null).build());

		this.learner.gives(answer("a").scored(1).regraded("a:2", 8_000_000, "a:1").build());

		assertThat(this.learner.mastery("orm").mastery()).isGreaterThan(0.6);
	}

	@Test
	void countsAPersonsGradeInsteadOfAnyMachines() {
		GradedAnswer.Grade machine = new GradedAnswer.Grade("a:2", 9_000_000, "a:corrected");
		GradedAnswer.Grade person = new GradedAnswer.Grade("a:corrected", 8_000_000, "a:1", true);
		GradedAnswer.Grade again = new GradedAnswer.Grade("a:corrected:2", 8_500_000, null, true);

		assertThat(person.replaces(machine)).isTrue();
		assertThat(machine.replaces(person)).isFalse();
		assertThat(again.replaces(person)).isTrue();
		assertThat(person.replaces(again)).isFalse();
	}

	@Test
	void knowsTheSameInWhateverOrderAnswersCome() {
		List<GradedAnswer> answers = List.of(answer("a").scored(0.2).at(1_000).build(),
				answer("b").scored(0.9).in("admin").at(1_000).build(), answer("c").scored(0.4).at(90_000_000).build());
		Learner other = new Learner().givesAll(answers.reversed());

		assertThat(this.learner.givesAll(answers).knowledge()).isEqualTo(other.knowledge());
	}

	@Test
	void learnsLessFromAQuestionAnsweredBefore() {
		Learner same = new Learner();
		Learner fresh = new Learner();
		for (int i = 0; i < 4; i++) {
			same.gives(answer("a" + i).to("q").at(1_000 + i).build());
			fresh.gives(answer("a" + i).at(1_000 + i).build());
		}

		assertThat(same.mastery("orm").mastery()).isLessThan(fresh.mastery("orm").mastery());
		assertThat(same.belief("orm").variance()).isGreaterThan(fresh.belief("orm").variance());
	}

	@Test
	void isLessSureAfterALongTime() {
		this.learner.gives(answer("a").at(0).build());
		Learner later = new Learner();
		later.gives(answer("a").at(0).build());

		this.learner.gives(answer("b").at(1_000).build());
		later.gives(answer("b").at(86_400_000L * 60).build());

		assertThat(later.belief("orm").variance()).isGreaterThan(this.learner.belief("orm").variance());
	}

	@Test
	void keepsWithAnAnswerWhatWasBelievedBeforeIt() {
		this.learner.scores("orm", 1, 1, 1, 1, 1, 1);

		assertThat(this.learner.foresight("a1")).isEqualTo(new Foresight(0, false,
				(int) Math.round(10_000 * new Learner().expects(answer("a1").build())), List.of()));
		assertThat(this.learner.foresight("a5").abilityKnown()).isFalse();
		assertThat(this.learner.foresight("a6").abilityKnown()).isTrue();
		assertThat(this.learner.foresight("a6").ability()).isGreaterThan(this.learner.foresight("a2").ability());
		assertThat(this.learner.foresight("a6").expectedScore())
			.isGreaterThan(this.learner.foresight("a2").expectedScore());
	}

	@Test
	void tellsEveryAnswerOfWhichThePastChanged() {
		this.learner.scores("orm", 1, 0);
		GradedAnswer late = answer("late").scored(0).at(0).build();
		Foresight before = this.learner.foresight("a2");

		List<Counted.Change> changes = this.learner.counts(late).changes();

		assertThat(changes).extracting((change) -> change.now().answer().answerId())
			.containsExactly("late", "a1", "a2");
		assertThat(changes.getFirst().before()).isNull();
		assertThat(changes.getLast().before())
			.isEqualTo(new KeptAnswer(changes.getLast().now().answer(), before, null));
		assertThat(changes.getLast().now().foresight()).isEqualTo(this.learner.foresight("a2")).isNotEqualTo(before);
	}

	@Test
	void tellsNoAnswerThatStaysAsItWas() {
		this.learner.scores("orm", 1, 0.5);

		List<Counted.Change> changes = this.learner
			.counts(answer("a2").scored(0.9).at(1_120_000).regraded("a2:2", 9_000_000, "a2:1").build())
			.changes();

		assertThat(changes).extracting((change) -> change.now().answer().answerId()).containsExactly("a2");
	}

	@Test
	void tellsAnAnswerThatNoLongerCounts() {
		this.learner.gives(answer("a").build());

		assertThat(this.learner.counts(answer("a").unsure().regraded("a:2", 9_000_000, "a:1").build()).changes())
			.singleElement()
			.satisfies((change) -> assertThat(change.before()).isNotNull())
			.satisfies((change) -> assertThat(change.now().foresight()).isNull());
	}

	@Test
	void keepsWhatAPersonCorrected() {
		this.learner.gives(answer("a").scored(0.2).build());
		this.learner.gives(answer("b").scored(0.3).unsure().at(2_000_000).build());

		this.learner.gives(answer("a").scored(0.9).corrected("a:c1", 9_000_000).build());
		this.learner.gives(answer("b").at(2_000_000).corrected("b:c1", 9_000_000).build());
		assertThat(this.learner.corrected("a")).isEqualTo(0.2);
		assertThat(this.learner.corrected("b")).isNull();

		this.learner.gives(answer("a").scored(0.8).corrected("a:c2", 9_500_000).build());
		this.learner.gives(answer("late").at(0).build());
		assertThat(this.learner.corrected("a")).isEqualTo(0.2);
	}

	@Test
	void knowsInWhichClassesAQuestionIsNew() {
		this.learner.gives(answer("a").to("q").at(1_000).inCohorts("autumn").build());
		this.learner.gives(answer("b").to("q").at(2_000).inCohorts("autumn", "spring").build());
		this.learner.gives(answer("c").to("q").at(3_000).inCohorts("autumn", "spring").build());

		assertThat(this.learner.foresight("a").newTo()).containsExactly("autumn");
		assertThat(this.learner.foresight("b").newTo()).containsExactly("spring");
		assertThat(this.learner.foresight("c").newTo()).isEmpty();
	}

	@Test
	void remembersWhatWasAnsweredWithinADayAndTheLastTenAnswersInAnyCase() {
		long day = 86_400_000;
		for (int i = 0; i < 30; i++) {
			this.learner.gives(answer("a" + i).to("q" + i).at(1_000 + i).build());
		}
		assertThat(this.learner.state("orm").lastAnswered()).extracting(TopicState.Earlier::questionId)
			.hasSize(30)
			.startsWith("q0")
			.endsWith("q29");

		this.learner.gives(answer("later").to("q").at(1_000 + 29 + day).build());

		assertThat(this.learner.state("orm").lastAnswered()).extracting(TopicState.Earlier::questionId)
			.hasSize(10)
			.startsWith("q21")
			.endsWith("q");
	}

	@Test
	void remembersAQuestionOnceHoweverOftenItWasAnswered() {
		for (int i = 0; i < 60; i++) {
			this.learner.gives(answer("a" + i).to("q" + i % 15).at(1_000 + i).build());
		}

		assertThat(this.learner.state("orm").lastAnswered()).extracting(TopicState.Earlier::questionId)
			.doesNotHaveDuplicates()
			.hasSize(15);
	}

	@Test
	void remembersSomeHundredQuestionsOfADayAtMost() {
		for (int i = 0; i < 300; i++) {
			this.learner.gives(answer("a" + i).to("q" + i).at(1_000 + i).build());
		}

		assertThat(this.learner.state("orm").lastAnswered()).extracting(TopicState.Earlier::questionId)
			.hasSize(110)
			.endsWith("q299");
	}

	@Test
	void carriesAbilityOverToOtherTopics() {
		this.learner.scores("orm", 1, 1, 1, 1, 1, 1);
		this.learner.scores("admin", 0.6);

		assertThat(this.learner.mastery("admin").mastery())
			.isGreaterThan(new Learner().scores("admin", 0.6).mastery("admin").mastery());
		assertThat(Objects.requireNonNull(this.learner.memory.learner()).ability().mean()).isPositive();
	}

}
