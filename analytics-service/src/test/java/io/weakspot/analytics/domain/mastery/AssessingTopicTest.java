package io.weakspot.analytics.domain.mastery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.TopicMastery.State;
import io.weakspot.analytics.domain.mastery.TopicMastery.Trend;
import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.mastery.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

class AssessingTopicTest {

	@Test
	void claimsNothingBeforeTheThirdQuestion() {
		assertThat(after(0, 0).state()).isEqualTo(State.NO_DATA);
		assertThat(after(1, 1).state()).isEqualTo(State.NO_DATA);
	}

	@Test
	void doesNotTakeTheSameQuestionForThree() {
		Learner learner = new Learner();
		for (int i = 0; i < 6; i++) {
			learner.gives(answer("a" + i).to("q").scored(0).at(1_000_000L + i).build());
		}

		assertThat(learner.state("orm").answers()).isEqualTo(6);
		assertThat(learner.state("orm").questions()).isOne();
		assertThat(learner.mastery("orm").state()).isEqualTo(State.NO_DATA);
	}

	@Test
	void callsFourFailuresWeak() {
		TopicMastery mastery = after(0, 0, 0, 0);

		assertThat(mastery.state()).isEqualTo(State.WEAK);
		assertThat(mastery.reason()).isEqualTo(Reason.LOW_SCORES);
		assertThat(mastery.evidence()).containsExactly("a1", "a2", "a3", "a4");
		assertThat(mastery.high()).isLessThan(0.6);
	}

	@Test
	void callsSixFullAnswersStrong() {
		assertThat(after(1, 1, 1, 1, 1, 1).state()).isEqualTo(State.STRONG);
	}

	@Test
	void isNearToStrongAfterSixGoodAnswersAndStrongAfterMore() {
		TopicMastery six = after(0.9, 0.9, 0.9, 0.9, 0.9, 0.9);

		assertThat(six.mastery()).isGreaterThan(0.8);
		assertThat(six.low()).isGreaterThan(0.6);
		assertThat(afterMany(10, 0.9).state()).isEqualTo(State.STRONG);
	}

	@Test
	void saysUnclearOfMiddlingAndOfMixedAnswers() {
		assertThat(after(0.65, 0.65, 0.65, 0.65).state()).isEqualTo(State.UNCLEAR);
		assertThat(after(1, 0.3, 1, 0.5, 0.9).state()).isEqualTo(State.UNCLEAR);
	}

	@Test
	void doesNotClaimStrengthFromThreeGoodAnswers() {
		assertThat(after(0.9, 0.9, 0.9).state()).isEqualTo(State.UNCLEAR);
	}

	@Test
	void putsMasteryInsideItsInterval() {
		TopicMastery mastery = after(0.2, 0.9, 0.6, 0.4);

		assertThat(mastery.low()).isBetween(0.0, mastery.mastery());
		assertThat(mastery.high()).isBetween(mastery.mastery(), 1.0);
	}

	@Test
	void tellsADeclineOnlyWhenTheIntervalsAreApart() {
		double[] good = IntStream.range(0, 15).mapToDouble((i) -> 1).toArray();
		Learner learner = new Learner().scores("orm", good);

		assertThat(learner.mastery("orm").trend()).isNull();
		assertThat(learner.scores("orm", 0, 0, 0, 0, 0, 0, 0, 0).mastery("orm").trend()).isEqualTo(Trend.DOWN);
	}

	@Test
	void tellsARise() {
		double[] bad = IntStream.range(0, 15).mapToDouble((i) -> 0).toArray();
		Learner learner = new Learner().scores("orm", bad);

		assertThat(learner.scores("orm", 1, 1, 1, 1, 1, 1, 1, 1).mastery("orm").trend()).isEqualTo(Trend.UP);
	}

	@Test
	void namesTheKeyPointThatIsMissedAgain() {
		TopicMastery mastery = given(answer("a1").to("q1").scored(0.6).missing("prefetch"),
				answer("a2").to("q2").scored(0.7), answer("a3").to("q3").scored(0.7),
				answer("a4").to("q1").scored(0.6).missing("prefetch"));

		assertThat(mastery.reason()).isEqualTo(Reason.MISSED_POINT);
		assertThat(mastery.evidence()).containsExactly("a1", "a4");
	}

	@Test
	void namesMissingTradeOffs() {
		TopicMastery mastery = given(answer("a1").scored(0.7).namingATradeOff(false), answer("a2").scored(0.7),
				answer("a3").scored(0.7).namingATradeOff(false), answer("a4").scored(0.7).namingATradeOff(true));

		assertThat(mastery.reason()).isEqualTo(Reason.NO_TRADE_OFF);
		assertThat(mastery.evidence()).containsExactly("a1", "a3");
	}

	@Test
	void doubtsStrengthThatOnlyEasyQuestionsShow() {
		TopicMastery mastery = given(
				IntStream.range(0, 9).mapToObj((i) -> answer("a" + i).easy()).toArray(Answers[]::new));

		assertThat(mastery.state()).isEqualTo(State.STRONG);
		assertThat(mastery.reason()).isEqualTo(Reason.ONLY_EASY);
	}

	@Test
	void namesSlowness() {
		TopicMastery mastery = given(answer("a1").scored(0.8).taking(400_000), answer("a2").scored(0.8).taking(200_000),
				answer("a3").scored(0.8).taking(10_000));

		assertThat(mastery.medianMs()).isEqualTo(200_000);
		assertThat(mastery.reason()).isEqualTo(Reason.SLOW);
		assertThat(mastery.evidence()).containsExactly("a1", "a2");
	}

	@Test
	void keepsTheLastTenAnswersAsEvidence() {
		TopicMastery mastery = afterMany(14, 1);

		assertThat(mastery.reason()).isNull();
		assertThat(mastery.evidence()).hasSize(10).startsWith("a5").endsWith("a14");
	}

	private static TopicMastery after(double... scores) {
		return new Learner().scores("orm", scores).mastery("orm");
	}

	private static TopicMastery afterMany(int n, double score) {
		double[] scores = new double[n];
		Arrays.fill(scores, score);
		return after(scores);
	}

	private static TopicMastery given(Answers... answers) {
		Learner learner = new Learner();
		long at = 1_000_000;
		for (Answers answer : List.of(answers)) {
			at += 60_000;
			learner.gives(answer.at(at).build());
		}
		return learner.mastery("orm");
	}

}
