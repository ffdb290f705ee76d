package io.weakspot.sessions.answering;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Mode;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.domain.TopicWeight;
import io.weakspot.sessions.outbox.OwedFact;
import io.weakspot.sessions.testing.GoldenFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerFactsTest {

	private static final String ID = "3f0c8a52-5b0e-4d6a-9a57-0f4f6c1d2e11";

	private final SubmittedAnswer answer = new SubmittedAnswer(ID, "9d1e7b34-1f4c-4b7e-8c0a-6a2b5d3f4e01", 0,
			"7c9e6679-7425-40de-944b-e07fc1f90ae7", Mode.PRACTICE, "django-n-plus-one", 1, "django",
			List.of(new TopicWeight("django-orm", "ORM and querysets", 1)), "debug", "experienced", 1,
			"I look at the queries first.", List.of(), InputMode.TEXT, false, 64_000, 81_000, 0.7,
			Instant.parse("2026-11-20T10:15:29.801Z"), Instant.parse("2026-11-20T10:15:30.123Z"), null, List.of());

	private final SubmittedAnswer assigned = new SubmittedAnswer("6c4bd1f0-93a8-4f0e-a1d7-2b7c9e5a8d34",
			"1f8e2c77-5d3a-4b60-9a45-7e0b6c1d2f93", 0, this.answer.learnerId(), Mode.ASSIGNMENT, "django-n-plus-one", 1,
			"django", this.answer.topics(), "debug", "experienced", 2, "I count queries.", List.of(), InputMode.TEXT,
			false, 92_000, 101_000, null, Instant.parse("2026-11-20T11:02:06.402Z"),
			Instant.parse("2026-11-20T11:02:06.911Z"), "c2a1b7de-6e0f-4d57-8f7c-9f1f4d1b0a42",
			List.of("5a1de0a4-30a3-4a0c-9d55-6c2d7f0b9c11"));

	private final Grade grade = new Grade(0.67, 0.86, "local", "1", false, false,
			List.of(point("n-plus-one", true), point("look-at-queries", true), point("prefetch", false)), List.of(),
			new Grade.Structure(new Grade.Flag(true, "I look at the queries first."), Grade.Flag.missing(),
					Grade.Flag.missing()),
			new Grade.Delivery(58, 0, 1, 25_000));

	@Test
	void anAcceptedAnswerIsTheFactOfTheContract() {
		GoldenFacts.assertIsGolden("answers.v1", AnswerFacts.submitted(this.answer).toFact());
	}

	@Test
	void aGradeIsTheFactOfTheContract() {
		GoldenFacts.assertIsGolden("answers.v1",
				AnswerFacts.graded(this.answer, this.grade, Instant.parse("2026-11-20T10:15:30.610Z"), null).toFact());
	}

	@Test
	void anAnswerToAnAssignmentSaysWhichAndInWhatCohorts() {
		GoldenFacts.assertIsGolden("answers.v1", "AnswerSubmitted.in-class",
				AnswerFacts.submitted(this.assigned).toFact());
		Grade unsurePoint = new Grade(0.33, 0.86, "local", "1", false, false,
				List.of(point("n-plus-one", true), point("look-at-queries", null), point("prefetch", false)), List.of(),
				this.grade.structure(), this.grade.delivery());
		GoldenFacts.assertIsGolden("answers.v1", "AnswerGraded.in-class",
				AnswerFacts.graded(this.assigned, unsurePoint, Instant.parse("2026-11-20T11:02:07.480Z"), null)
					.toFact());
	}

	@Test
	void whatWasSaidStaysHere() {
		assertThat(AnswerFacts.submitted(this.answer).body()).doesNotContain("queries first");
		assertThat(graded(this.grade).body()).doesNotContain("queries first");
	}

	@Test
	void aGradeThatReplacesAnotherNamesItAndKeepsTheContract() {
		Grade unsure = new Grade(0.5, 0.2, "local", "2", true, true, List.of(point("n-plus-one", null)),
				List.of(new Grade.StatedMisconception("always-select-related", "Wrong", "I always join.")),
				this.grade.structure(), this.grade.delivery());

		OwedFact fact = AnswerFacts.graded(this.answer, unsure, Instant.now(), this.grade);

		JsonNode body = JsonMapper.shared().readTree(fact.body());
		assertThat(body.path("supersedes").asString()).isEqualTo(graded(this.grade).id()).isNotEqualTo(fact.id());
		assertThat(body.at("/keyPoints/0/covered").isNull()).isTrue();
		GoldenFacts.assertKeepsContract("answers.v1", fact.toFact());
	}

	private OwedFact graded(Grade grade) {
		return AnswerFacts.graded(this.answer, grade, Instant.now(), null);
	}

	private static Grade.KeyPointGrade point(String id, @Nullable Boolean covered) {
		return new Grade.KeyPointGrade(id, id, KeyPoint.Kind.MUST, false, covered, null);
	}

}
