package io.weakspot.analytics.domain.statistics;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Answers;
import org.junit.jupiter.api.Test;

import static io.weakspot.analytics.domain.mastery.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

	@Test
	void keepsTheFirstAnswerToEachQuestion() {
		Progress progress = after(answer("a").to("q1").at(1).scored(0.2), answer("b").to("q2").at(2).scored(0.5),
				answer("c").to("q1").at(3).scored(1));

		assertThat(progress.answers()).containsExactly(new Progress.Answer("q1", "a", 1, 0.2),
				new Progress.Answer("q2", "b", 2, 0.5));
		assertThat(progress.revision()).isEqualTo(2);
	}

	@Test
	void isTheSameInWhateverOrderAnswersCome() {
		assertThat(after(answer("c").to("q1").at(3), answer("a").to("q1").at(1), answer("b").to("q2").at(2)).answers())
			.isEqualTo(after(answer("b").to("q2").at(2), answer("a").to("q1").at(1), answer("c").to("q1").at(3))
				.answers());
	}

	@Test
	void followsANewerGrade() {
		Progress progress = after(answer("a").to("q").at(1).scored(0.2),
				answer("a").to("q").at(1).scored(0.8).regraded("a:2", 9, "a:1"));

		assertThat(progress.answers()).containsExactly(new Progress.Answer("q", "a", 1, 0.8));
	}

	@Test
	void countsAnAnswerAsGivenWhereItsGradeIsNotSure() {
		assertThat(after(answer("a").to("q").at(1).unsure()).answers())
			.containsExactly(new Progress.Answer("q", "a", 1, null));
	}

	@Test
	void staysTheSameWhereNothingChanges() {
		Progress progress = after(answer("a").to("q").at(1));

		assertThat(progress.with(answer("a").to("q").at(1).build())).isSameAs(progress);
		assertThat(progress.with(answer("b").to("q").at(2).build())).isSameAs(progress);
	}

	private static Progress after(Answers... answers) {
		Progress progress = Progress.NONE;
		for (Answers answer : List.of(answers)) {
			progress = progress.with(answer.build());
		}
		return progress;
	}

}
