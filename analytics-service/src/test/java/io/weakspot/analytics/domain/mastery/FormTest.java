package io.weakspot.analytics.domain.mastery;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FormTest {

	@Test
	void startsFromWhatIsExpected() {
		Form form = Form.before(0.7).after(1, 0.7, 1);

		assertThat(form.latest()).isCloseTo(0.82f, within(1e-6f));
		assertThat(form.surprise()).isPositive();
		assertThat(form.sum()).isOne();
	}

	@Test
	void countsHowOftenInARowItWentWellOrBadly() {
		Form well = Form.before(0.5).after(1, 0.5, 1).after(0.6, 0.5, 2);

		assertThat(well.streak()).isEqualTo(2);
		assertThat(well.after(0.2, 0.5, 3).streak()).isEqualTo(-1);
	}

	@Test
	void countsARunOnlyWhileNothingElseIsAnswered() {
		Form two = Form.before(0.5).after(1, 0.5, 8).after(1, 0.5, 9);

		assertThat(two.run()).isEqualTo(2);
		assertThat(two.after(1, 0.5, 11).run()).isOne();
	}

	@Test
	void leansToTheLatestAnswers() {
		Form form = Form.before(0.5);
		for (int i = 1; i <= 20; i++) {
			form = form.after(1, 0.9, i);
		}
		Form fallen = form.after(0, 0.9, 21).after(0, 0.9, 22);

		assertThat(fallen.latest()).isLessThan(0.4f);
		assertThat(fallen.recent()).isGreaterThan(0.6f);
		assertThat(fallen.surprise()).isNegative();
	}

}
