package io.weakspot.analytics.domain.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTest {

	@Test
	void knowsNothingWithoutAnswers() {
		Calibration calibration = new Calibration();

		assertThat(calibration.n()).isZero();
		assertThat(calibration.auc()).isNull();
		assertThat(calibration.logLoss()).isNull();
		assertThat(calibration.ece()).isNull();
		assertThat(calibration.bins()).hasSize(15);
	}

	@Test
	void isCalibratedWhereScoresComeAsExpected() {
		Calibration calibration = of(drawn(20_000, 1));

		assertThat(calibration.ece()).isLessThan(0.02);
		assertThat(calibration.bins())
			.allSatisfy((bin) -> assertThat(bin.observed()).isCloseTo(bin.predicted(), within(0.05)));
	}

	@Test
	void seesWhatIsExpectedTooHigh() {
		List<int[]> answers = drawn(20_000, 2);
		answers.forEach((answer) -> answer[0] = Math.min(answer[0] + 1000, 10_000));

		assertThat(of(answers).ece()).isBetween(0.08, 0.11);
	}

	@Test
	void tellsAucAndLogLossAsTheyAreByTheAnswersThemselves() {
		List<int[]> answers = drawn(2_000, 3);
		double loss = answers.stream()
			.mapToDouble((answer) -> -Math.log((answer[1] == 0) ? 1 - answer[0] / 10_000.0 : answer[0] / 10_000.0))
			.average()
			.orElseThrow();

		assertThat(of(answers).logLoss()).isCloseTo(loss, within(1e-6));
		assertThat(of(answers).auc()).isCloseTo(auc(answers), within(0.002));
	}

	@Test
	void takesTheEndsOfTheScale() {
		Calibration calibration = new Calibration();
		calibration.add(0, 10_000);
		calibration.add(10_000, 0);

		assertThat(calibration.logLoss()).isBetween(9.0, 10.0);
		assertThat(calibration.auc()).isZero();
		assertThat(calibration.bins().getLast().n()).isOne();
	}

	@Test
	void dependsOnNoOrderAndOnNothingThatWasTakenBack() {
		List<int[]> stays = drawn(300, 5);
		List<int[]> goes = drawn(300, 6);
		List<int[]> steps = new ArrayList<>(stays);
		steps.addAll(goes);
		Collections.shuffle(steps, new Random(7));
		Calibration calibration = of(steps);

		goes.reversed().forEach((answer) -> calibration.takeBack(answer[0], answer[1]));

		assertThat(calibration).isEqualTo(of(stays));
		assertThat(calibration.sums()).isEqualTo(of(stays).sums());
	}

	@Test
	void isPutTogetherFromItsParts() {
		List<int[]> answers = drawn(500, 8);
		Calibration together = of(answers.subList(0, 123));
		together.addLearners(2);
		Calibration rest = of(answers.subList(123, 500));
		rest.addLearners(3);

		together.add(rest);

		Calibration whole = of(answers);
		whole.addLearners(5);
		assertThat(together).isEqualTo(whole);
		assertThat(together.learners()).isEqualTo(5);
	}

	private static Calibration of(List<int[]> answers) {
		Calibration calibration = new Calibration();
		answers.forEach((answer) -> calibration.add(answer[0], answer[1]));
		return calibration;
	}

	/** Answers that are right as often as was expected. */
	private static List<int[]> drawn(int n, long seed) {
		Random random = new Random(seed);
		List<int[]> answers = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			int expected = random.nextInt(1, 10_000);
			answers.add(new int[] { expected, (random.nextInt(10_000) < expected) ? 10_000 : 0 });
		}
		return answers;
	}

	private static double auc(List<int[]> answers) {
		double inOrder = 0;
		double pairs = 0;
		for (int[] right : answers) {
			for (int[] wrong : answers) {
				if (right[1] > wrong[1]) {
					pairs++;
					inOrder += (right[0] > wrong[0]) ? 1 : (right[0] == wrong[0]) ? 0.5 : 0;
				}
			}
		}
		return inOrder / pairs;
	}

}
