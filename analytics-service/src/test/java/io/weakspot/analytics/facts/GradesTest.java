package io.weakspot.analytics.facts;

import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GradesTest {

	@Test
	void keepTheContract() {
		byte[] body = Grades.grade("ada", "a1", 1).in("orm").regraded(2, 0.4).fact().requiredBody();

		assertThat(Golden.violations("answers.v1", "AnswerGraded", body)).isEmpty();
	}

	@Test
	void keepTheContractWhenAnInstructorCorrects() {
		byte[] body = Grades.grade("ada", "a1", 1)
			.with("cohortIds", List.of("autumn"))
			.with("assignmentId", "queries")
			.points("said", true)
			.points("unsure", null)
			.corrected("teacher", 1)
			.fact()
			.requiredBody();

		assertThat(Golden.violations("answers.v1", "GradeCorrected", body)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AnswerGraded", "AnswerGraded.in-class", "GradeCorrected" })
	void areLikeTheGoldenExamples(String name) {
		Fact example = Golden.example("answers.v1", name);

		assertThat(Golden.violations("answers.v1", example.type(), example.requiredBody())).isEmpty();
	}

}
