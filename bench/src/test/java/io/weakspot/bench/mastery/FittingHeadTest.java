package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Learners who answer well in turns, which the filter can't see. */
class FittingHeadTest {

	private final List<Rows> parts = List.of(part(1), part(2));

	private final double[] row = this.parts.getFirst().features().getLast();

	@Test
	void followsItsTreesAsFarAsTheyAreTrusted() {
		Head head = new FittingHead().fit(this.parts, 1);

		Head trustedLess = new FittingHead().fit(this.parts, 0.25);

		assertThat(head.trees().sum(this.row)).isNotCloseTo(0, within(0.1));
		assertThat(trustedLess.trees().sum(this.row)).isCloseTo(head.trees().sum(this.row) / 4, within(1e-5));
	}

	private static Rows part(int number) {
		Rows rows = new Rows();
		List<History> histories = new ArrayList<>();
		for (int learner = 0; learner < 10; learner++) {
			histories.add(history(number, learner, new Random(100L * number + learner)));
		}
		rows.add(Model.unfitted(Priors.DEFAULT.ofExercises()), histories);
		return rows;
	}

	private static History history(int part, int learner, Random random) {
		List<GradedAnswer> answers = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			double score = (random.nextDouble() < ((i % 2 == 0) ? 0.9 : 0.1)) ? 1 : 0;
			answers.add(AnswerFile.answer(i, "q" + i, List.of(new GradedAnswer.Topic("topic", "topic", 1)),
					Level.EXPERIENCED, score, 0));
		}
		return new History("learner-" + part + "-" + learner, answers);
	}

}
