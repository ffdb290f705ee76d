package io.weakspot.analytics.topology;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Foresight;
import io.weakspot.analytics.domain.mastery.KeptAnswer;
import io.weakspot.analytics.facts.Grades;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateCodecTest {

	private static final Foresight FORESIGHT = new Foresight(-1234, true, 10_000, List.of("autumn"));

	@Test
	void readsBackAnAnswerAsItWas() {
		KeptAnswer answer = new KeptAnswer(ReadingAnswer.read(Grades.grade("ada", "a1", 1)
			.with("questionVersion", 7)
			.with("first", false)
			.with("cohortIds", List.of("autumn", "spring"))
			.with("assignmentId", "queries")
			.with("supersedes", "a1:graded:local:0")
			.points("said", true)
			.points("unsaid", false)
			.points("unsure", null)
			.corrected("teacher", 9)
			.fact()), FORESIGHT, null);

		assertThat(AnswerCodec.ANSWER.read(AnswerCodec.ANSWER.write(answer))).isEqualTo(answer);
	}

	@Test
	void readsBackAnAnswerOutsideOfAnyClass() {
		KeptAnswer answer = new KeptAnswer(ReadingAnswer.read(Grades.grade("ada", "a1", 1).fact()), FORESIGHT, null);

		assertThat(AnswerCodec.ANSWER.read(AnswerCodec.ANSWER.write(answer))).isEqualTo(answer);
	}

	@Test
	void readsBackAnAnswerThatDoesNotCount() {
		KeptAnswer answer = new KeptAnswer(ReadingAnswer.read(Grades.grade("ada", "a1", 1).fact()), null, 0.25);

		assertThat(AnswerCodec.ANSWER.read(AnswerCodec.ANSWER.write(answer))).isEqualTo(answer);
	}

	@Test
	void keepsAnAnswerInFewBytes() {
		KeptAnswer answer = new KeptAnswer(ReadingAnswer.read(Grades.grade("ada", "a1", 1).fact()), FORESIGHT, null);

		assertThat(AnswerCodec.ANSWER.write(answer)).hasSizeLessThan(250);
	}

	@Test
	void refusesAShapeThatItDoesNotKnow() {
		assertThatThrownBy(() -> AnswerCodec.ANSWER.read(new byte[] { 99 })).isInstanceOf(IllegalStateException.class);
	}

}
