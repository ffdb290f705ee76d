package io.weakspot.analytics.facts;

import io.weakspot.starter.testing.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GradesTest {

	@Test
	void keepTheContract() {
		byte[] body = Grades.grade("ada", "a1", 1).in("orm").regraded(2, 0.4).fact().requiredBody();

		assertThat(Golden.violations("answers.v1", "AnswerGraded", body)).isEmpty();
	}

}
