package io.weakspot.questions.linting;

import java.util.List;

import io.weakspot.questions.catalogue.Intent;
import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.catalogue.TopicWeight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LintingTest {

	@Test
	void answersFromOneTemplateAreWarnedAboutEach() {
		List<Warning.Code> codes = codes(question("What is a loom?", templated("A loom")),
				question("What is a shuttle?", templated("A shuttle")),
				question("What is a warp?", templated("A warp")), question("What is felt?",
						"Wool fibres that were matted with heat, water and pressure until they hold."));

		assertThat(codes).containsExactly(Warning.Code.TEMPLATED_ANSWER, Warning.Code.TEMPLATED_ANSWER,
				Warning.Code.TEMPLATED_ANSWER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "What is file in Weaving?", "What is the difference between “” and “”?" })
	void aNameThatWasLostInTheQuestionIsMissed(String text) {
		assertThat(codes(question(text, "It holds the pattern of a cloth.")))
			.containsExactly(Warning.Code.MISSING_TOKEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Set the tension in\nThen weave.",
			"Two parts:\n\n• is a frame that holds the warp\n• the reed", "file, as it is called, holds the pattern." })
	void aNameThatWasLostInTheAnswerIsMissed(String answer) {
		boolean isItem = answer.startsWith("Set");
		assertThat(
				codes(question("How is a loom set up?", isItem ? "  1. " + answer.replace("\n", "\n  2. ") : answer)))
			.containsExactly(Warning.Code.MISSING_TOKEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "What is the most recent version of the loom? Name its features." })
	void aQuestionAboutTheNewestVersionGoesStale(String text) {
		assertThat(codes(question(text, "It has a wider reed."))).containsExactly(Warning.Code.STALE_VERSION);
	}

	@Test
	void aClaimAboutTheNewestVersionGoesStale() {
		assertThat(
				codes(question("What does the loom support?", "Loom 3.1 is the latest version. It has a wider reed.")))
			.containsExactly(Warning.Code.STALE_VERSION);
	}

	@Test
	void aQuestionWithoutAnAnswerCannotBeGraded() {
		assertThat(codes(question("What is a loom?", null))).containsExactly(Warning.Code.NO_ANSWER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "What is Weaving?", "Explain Weaving in detail", "Tell me about looms",
			"What are the advantages of Weaving?" })
	void aQuestionAboutEverythingIsTooBroad(String text) {
		assertThat(codes(question(text, "Threads cross each other."))).containsExactly(Warning.Code.TOO_BROAD);
	}

	@Test
	void twoQuestionsInOtherWordsAreNearlyTheSame() {
		List<Warning> warnings = Linting.of(List.of(question("What are shuttles in weaving?", "They carry the weft."),
				question("What is a weaving shuttle?", "It carries the thread across.")), "Weaving");

		assertThat(warnings).singleElement().satisfies((warning) -> {
			assertThat(warning.code()).isEqualTo(Warning.Code.NEAR_DUPLICATE);
			assertThat(warning.message()).contains("What are shuttles in weaving?");
		});
	}

	@Test
	void questionsOfOneFrameOnOtherSubjectsAreNotTheSame() {
		assertThat(codes(question("What is a common mistake with warps?", "To wind them loosely."),
				question("What is a common mistake with shuttles?", "To throw them too hard.")))
			.isEmpty();
	}

	@Test
	void aGoodQuestionIsLeftInPeace() {
		assertThat(codes(question("Why is the warp wound under tension, and what happens without it?",
				"A loose warp sags between the beams, so the shed does not open evenly and threads are skipped.")))
			.isEmpty();
	}

	private static String templated(String subject) {
		return subject
				+ " is a core part that experts ask about to test what you know. Say what it does, why it matters, "
				+ "and where you would use it in your daily work.";
	}

	private static List<Warning.Code> codes(QuestionContent... questions) {
		return Linting.of(List.of(questions), "Weaving").stream().map(Warning::code).toList();
	}

	private static QuestionContent question(String text, @Nullable String answer) {
		return new QuestionContent(text, null, QuestionKind.OPEN, List.of(), List.of(new TopicWeight("weaving", 1)),
				Level.FRESHER, Intent.DEFINE, answer, List.of(), List.of(), null, null, null, null);
	}

}
