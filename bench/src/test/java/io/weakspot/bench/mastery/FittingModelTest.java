package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Learners who are in form or not for a while, which the filter takes for chance, and two
 * topics of which one is harder.
 */
class FittingModelTest {

	private final List<History> histories = learners(100);

	private final FittingModel fitting = new FittingModel(Priors.DEFAULT.ofExercises());

	@Test
	void findsTheHarderTopicAndTheHarderQuestion() {
		Model model = this.fitting.fit(this.histories, Head.NONE);

		assertThat(model.population().topic("hard").mean()).isLessThan(model.population().topic("easy").mean());
		assertThat(model.population().question("hard-0", Level.EXPERIENCED).variance())
			.isLessThan(Priors.DEFAULT.questionVariance());
	}

	@Test
	void predictsBetterWithAHeadThanWithoutAndIsAsSureAsIsRight() {
		List<History> others = learners(150);
		Map<String, Object> alone = figures(this.fitting.fit(this.histories, Head.NONE), others);
		Map<String, Object> corrected = figures(this.fitting.fit(this.histories), others);

		assertThat(figure("logLoss", corrected)).isLessThan(figure("logLoss", alone));
		assertThat(figure("coverage90", corrected)).isBetween(0.83, 0.96);
	}

	private static Map<String, Object> figures(Model model, List<History> histories) {
		Evaluation evaluation = new Evaluation();
		evaluation.follow(model, histories);
		return evaluation.figures();
	}

	private static double figure(String name, Map<String, Object> figures) {
		return ((Number) Objects.requireNonNull(figures.get(name))).doubleValue();
	}

	private static List<History> learners(int n) {
		List<History> learners = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			learners.add(learner("learner-" + n + "-" + i, new Random(1_000L * n + i)));
		}
		return learners;
	}

	private static History learner(String name, Random random) {
		List<GradedAnswer> answers = new ArrayList<>();
		double ability = random.nextGaussian();
		boolean inForm = random.nextBoolean();
		for (int i = 0; i < 40; i++) {
			inForm = (random.nextInt(8) == 0) != inForm;
			String topic = random.nextBoolean() ? "easy" : "hard";
			double logit = ability + (inForm ? 1.5 : -1.5) + (topic.equals("easy") ? 1 : -1);
			double score = (random.nextDouble() < 1 / (1 + Math.exp(-logit))) ? 1 : 0;
			answers.add(AnswerFile.answer(i, topic + "-" + random.nextInt(10),
					List.of(new GradedAnswer.Topic(topic, topic, 1)), Level.EXPERIENCED, score, 0));
		}
		return new History(name, answers);
	}

}
