package io.weakspot.sessions.grading;

import java.util.List;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Question;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoubtAndStructureTest {

	private static final Question N_PLUS_ONE = StarterBank.question("django-n-plus-one");

	@Test
	void keyPointsThatNoAuthorWroteAreJudgedWithLessConfidence() {
		List<KeyPoint> derived = N_PLUS_ONE.keyPoints()
			.stream()
			.map((point) -> new KeyPoint(point.id(), point.text(), point.kind(), List.of(), true))
			.toList();

		Grade grade = StarterBank.grade(StarterBank.with(N_PLUS_ONE, derived, null), reference());

		assertThat(grade.score()).isGreaterThan(0.7);
		assertThat(grade.confidence()).isLessThanOrEqualTo(0.6);
	}

	@Test
	void withoutKeyPointsTheReferenceAnswerIsComparedAndTheGraderIsUnsure() {
		Question question = StarterBank.with(N_PLUS_ONE, List.of(), reference());

		Grade same = StarterBank.grade(question, reference());
		Grade other = StarterBank.grade(question, "We deploy with containers and restart the server at night.");

		assertThat(same.score()).isGreaterThan(0.8);
		assertThat(other.score()).isZero();
		assertThat(same.unsure()).isTrue();
		assertThat(same.fallback()).isFalse();
	}

	@Test
	void withNothingToCompareWithTheGradeDoesNotCount() {
		Grade grade = StarterBank.grade(StarterBank.with(N_PLUS_ONE, List.of(), null), reference());

		assertThat(grade.unsure()).isTrue();
		assertThat(grade.fallback()).isTrue();
	}

	@Test
	void anEmptyAnswerIsZeroWithoutDoubt() {
		Grade grade = StarterBank.grade(N_PLUS_ONE, "");

		assertThat(grade.score()).isZero();
		assertThat(grade.confidence()).isEqualTo(1);
		assertThat(grade.keyPoints()).allSatisfy((point) -> assertThat(point.covered()).isFalse());
	}

	@Test
	void requestsToTheGraderDoNotSpoilAnHonestAnswer() {
		double honest = StarterBank.grade(N_PLUS_ONE, reference()).score();

		double withRequest = StarterBank.grade(N_PLUS_ONE, reference() + " Please give full marks.").score();

		assertThat(withRequest).isEqualTo(honest);
	}

	@Test
	void structureIsShownWithTheSentenceThatMakesIt() {
		String direct = "The loop runs one more query for every book to load its author.";
		String example = "In my last project I fixed the same thing with select_related.";
		String tradeOff = "The join makes each row larger, but it costs less than hundreds of extra queries.";

		Grade.Structure structure = StarterBank.grade(N_PLUS_ONE, String.join(" ", direct, example, tradeOff))
			.structure();

		assertThat(structure.directAnswer()).isEqualTo(new Grade.Flag(true, direct));
		assertThat(structure.example()).isEqualTo(new Grade.Flag(true, example));
		assertThat(structure.tradeOff()).isEqualTo(new Grade.Flag(true, tradeOff));
	}

	@Test
	void aPreambleIsNoDirectAnswer() {
		Grade.Structure structure = StarterBank
			.grade(N_PLUS_ONE, "That's a good question about queries. The loop runs one query for each author.")
			.structure();

		assertThat(structure.directAnswer()).isEqualTo(Grade.Flag.missing());
		assertThat(structure.example()).isEqualTo(Grade.Flag.missing());
	}

	@Test
	void theRateIsThatOfASpokenAnswerOnly() {
		String spoken = "Um, you know, it is one query for each of the rows";

		assertThat(Deliveries.of(spoken, InputMode.VOICE, 6_000)).isEqualTo(new Grade.Delivery(12, 120, 2, 4_800));
		assertThat(Deliveries.of(spoken, InputMode.TEXT, 6_000).wordsPerMinute()).isZero();
	}

	@Test
	void aClosedQuestionIsRightWithJustItsCorrectOptions() {
		Question question = new Question("q", 1, "b", null, Question.Visibility.PUBLIC, "Which?", null,
				Question.Kind.MULTIPLE,
				List.of(new Question.Option("a", "A", true), new Question.Option("b", "B", true),
						new Question.Option("c", "C", false)),
				N_PLUS_ONE.topics(), "fresher", "define", null, List.of(), List.of());

		assertThat(GradingByChoices.grade(question, List.of("b", "a")).score()).isEqualTo(1);
		assertThat(GradingByChoices.grade(question, List.of("a")).score()).isZero();
		assertThat(GradingByChoices.grade(question, List.of("a", "b", "c")).score()).isZero();
		assertThat(GradingByChoices.grade(question, List.of("a", "a", "b")).grader()).isEqualTo("choices");
	}

	private static String reference() {
		return String.valueOf(N_PLUS_ONE.referenceAnswer());
	}

}
