package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.mastery.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

class PredictingTest {

	private static final GradedAnswer NEXT = answer("next").in("orm").at(9_000_000).build();

	private final Learner learner = new Learner().scores("orm", 0.4, 0.8, 1);

	@Test
	void expectsWhatTheFilterExpectsWithoutAHead() {
		Model model = Model.unfitted(Priors.DEFAULT);
		Situation situation = new SeeingSituations(model).before(NEXT.asked(), this.learner.memory);

		assertThat(new Predicting(model).expectedScore(NEXT.asked(), this.learner.memory))
			.isEqualTo(situation.expectedScore());
	}

	@Test
	void letsAHeadCorrectTheFilter() {
		Model unfitted = Model.unfitted(Priors.DEFAULT);
		Model corrected = new Model(Priors.DEFAULT, unfitted.population(), adding(1), 1);

		assertThat(new Predicting(corrected).expectedScore(NEXT.asked(), this.learner.memory))
			.isGreaterThan(new Predicting(unfitted).expectedScore(NEXT.asked(), this.learner.memory));
	}

	@Test
	void doesNotLetAHeadTouchMastery() {
		Model unfitted = Model.unfitted(Priors.DEFAULT);
		Model corrected = new Model(Priors.DEFAULT, unfitted.population(), adding(-2), 1);
		FreshMemory one = new FreshMemory();
		FreshMemory other = new FreshMemory();

		new CountingAnswers(unfitted).count(NEXT, one);
		new CountingAnswers(corrected).count(NEXT, other);

		assertThat(other.topic("orm")).isEqualTo(one.topic("orm"));
	}

	private static Head adding(float logits) {
		return new Head(new Trees(List.of(new Trees.Tree(new int[] { -1 }, new float[] { logits }, new int[] { 0 }))));
	}

}
