package io.weakspot.analytics.domain.mastery;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.mastery.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FeaturesTest {

	private final Learner learner = new Learner();

	private final SeeingSituations situations = new SeeingSituations(Model.unfitted(Priors.DEFAULT));

	@Test
	void areNumbersBeforeTheFirstAnswer() {
		double[] row = row("q", 1_000);

		assertThat(row).hasSize(Features.NAMES.size());
		assertThat(Arrays.stream(row).allMatch(Double::isFinite)).isTrue();
		assertThat(of("answers", row)).isZero();
		assertThat(of("topicGap", row)).isEqualTo(-1);
	}

	@Test
	void countGapsInAnswersAndInTime() {
		this.learner.gives(answer("a").to("q").in("orm").at(0).build());
		this.learner.gives(answer("b").in("admin").at(1_000).build());

		double[] row = row("q", 3_600_000);

		assertThat(of("questionGap", row)).isCloseTo(Math.log(2), within(1e-12));
		assertThat(of("questionHours", row)).isCloseTo(Math.log(2), within(1e-12));
		assertThat(of("topicRun", row)).isZero();
		assertThat(of("hours", row)).isLessThan(of("topicHours", row));
	}

	@Test
	void tellHowAnswersWent() {
		this.learner.scores("orm", 1, 1, 0, 0, 0);

		double[] row = row("new", 2_000_000);

		assertThat(of("topicStreak", row)).isEqualTo(-3);
		assertThat(of("topicRun", row)).isEqualTo(5);
		assertThat(of("latest", row)).isLessThan(of("recent", row));
		assertThat(of("surprise", row)).isNegative();
	}

	private double[] row(String question, long at) {
		return Features.of(this.situations.before(answer("next").to(question).in("orm").at(at).build().asked(),
				this.learner.memory));
	}

	private static double of(String name, double[] row) {
		return row[Features.NAMES.indexOf(name)];
	}

}
