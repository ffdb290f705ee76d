package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.weakspot.sessions.testing.Fixtures.aSubmission;
import static io.weakspot.sessions.testing.Fixtures.anOption;
import static org.assertj.core.api.Assertions.assertThat;

class SubmissionTest {

	private final Question open = Fixtures.aQuestion(Question.Kind.OPEN);

	private final Question single = Fixtures.aQuestion(Question.Kind.SINGLE, anOption("a"), anOption("b"));

	private final Question multiple = Fixtures.aQuestion(Question.Kind.MULTIPLE, anOption("a"), anOption("b"));

	@Test
	void anEmptyTextIsAnAnswer() {
		assertThat(aSubmission("", null).faultsAsAnswerTo(this.open)).isEmpty();
	}

	@Test
	void noTextIsNone() {
		assertThat(faulty(aSubmission(null, null), this.open)).containsExactly("text");
	}

	@Test
	void aTextOfTheLongestLengthIsTakenAndOneCharacterMoreIsNot() {
		String longest = "a".repeat(Submission.LONGEST_TEXT);

		assertThat(aSubmission(longest, null).faultsAsAnswerTo(this.open)).isEmpty();
		assertThat(faulty(aSubmission(longest + "a", null), this.open)).containsExactly("text");
	}

	@Test
	void halfACharacterIsRefusedAndAWholeOneIsNot() {
		assertThat(faulty(aSubmission("snake \uD83D", null), this.open)).containsExactly("text");
		assertThat(aSubmission("snake \uD83D\uDC0D", null).faultsAsAnswerTo(this.open)).isEmpty();
	}

	@Test
	void anOpenQuestionIsNotAnsweredByOptions() {
		assertThat(faulty(aSubmission("so", List.of("a")), this.open)).containsExactly("choices");
	}

	@Test
	void aClosedQuestionIsNotAnsweredInWordsAlone() {
		assertThat(faulty(aSubmission("so", null), this.single)).containsExactly("choices");
	}

	@Test
	void onlyOptionsOfTheQuestionCanBeChosenAndEachOnce() {
		assertThat(aSubmission(null, List.of("a", "b")).faultsAsAnswerTo(this.multiple)).isEmpty();
		assertThat(faulty(aSubmission(null, List.of("c")), this.multiple)).containsExactly("choices");
		assertThat(faulty(aSubmission(null, List.of("a", "a")), this.multiple)).containsExactly("choices");
	}

	@Test
	void aSingleChoiceIsOneOrNone() {
		assertThat(aSubmission(null, List.of("b")).faultsAsAnswerTo(this.single)).isEmpty();
		assertThat(aSubmission(null, List.of()).faultsAsAnswerTo(this.single)).isEmpty();
		assertThat(faulty(aSubmission(null, List.of("a", "b")), this.single)).containsExactly("choices");
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY })
	void confidenceIsAShare(double confidence) {
		Submission submission = new Submission(0, "so", null, InputMode.TEXT, false, 1, null, confidence, null);

		assertThat(faulty(submission, this.open)).containsExactly("confidence");
	}

	@Test
	void timesAreOnesThatCanHaveHappened() {
		Submission submission = new Submission(0, "so", null, InputMode.TEXT, false, -1, Long.MAX_VALUE, null,
				Instant.MAX);

		assertThat(faulty(submission, this.open)).containsExactly("activeMs", "wallMs", "occurredAt");
	}

	private static List<String> faulty(Submission submission, Question question) {
		return submission.faultsAsAnswerTo(question).stream().map(Fault::field).toList();
	}

}
