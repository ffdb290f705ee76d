package io.weakspot.questions.importing;

import java.util.List;

import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A question file in Moodle's text format. */
class GiftReaderTest {

	private static final String BEES = Documents.text("bees.gift");

	private final Reading.Draft draft = (Reading.Draft) new GiftReader().read(BEES);

	@Test
	void everyQuestionIsFoundInItsOrder() {
		assertThat(this.draft.questions()).extracting((question) -> question.content().text())
			.containsExactly("What do you feed in autumn?", "Which of these are signs of swarming?",
					"A queen excluder keeps the queen out of the supers.", "Who lays the eggs?",
					"How many days does a worker take to hatch?", "How many frames has a Dadant hive?",
					"In which year did Langstroth patent his hive?",
					"Match the bee with its work.\n\nMatch: nurse; forager\nWith: brings nectar; feeds larvae; lays eggs",
					"A drone has _____ sting(s).", "What does this print?", "Tell how you would split a colony.",
					"Why is smoke used?");
	}

	@Test
	void oneOptionIsRightAndFeedbackExplainsAll() {
		QuestionContent feeding = content(0);

		assertThat(feeding.kind()).isEqualTo(QuestionKind.SINGLE);
		assertThat(feeding.options()).containsExactly(new Option("a", "Sugar syrup", true),
				new Option("b", "Honey from elsewhere", false), new Option("c", "Fondant", false));
		assertThat(feeding.referenceAnswer()).isEqualTo("""
				Feeding ends before the first frost.

				- Sugar syrup: Two parts sugar, one part water.
				- Honey from elsewhere: It may carry foulbrood.
				- Fondant (50 %): Only when it is too cold for syrup.""");
	}

	@Test
	void weightsThatAddUpMakeSeveralOptionsRight() {
		assertThat(content(1).kind()).isEqualTo(QuestionKind.MULTIPLE);
		assertThat(content(1).options()).extracting(Option::correct).containsExactly(true, true, false);
	}

	@Test
	void trueOrFalseIsAChoice() {
		assertThat(content(2).options()).containsExactly(new Option("a", "True", true),
				new Option("b", "False", false));
		assertThat(content(2).referenceAnswer())
			.isEqualTo("- True: Workers fit through.\n- False: Look at the width of its gaps.");
	}

	@Test
	void shortAnswersAreOnePointWithPhrasings() {
		assertThat(content(3).keyPoints())
			.containsExactly(new KeyPoint("point-1", "the queen", KeyPoint.Kind.MUST, List.of("queen"), false));
		assertThat(content(3).referenceAnswer()).isEqualTo("the queen");
	}

	@Test
	void numbersKeepTheirToleranceAndRange() {
		assertThat(content(4).referenceAnswer()).isEqualTo("21 ± 1\n\nDrones take longer.");
		assertThat(content(5).referenceAnswer()).isEqualTo("10 to 12");
		assertThat(content(6).referenceAnswer()).isEqualTo("1852\n\n- 1852: Right.\n- 1851 ± 1 (50 %): Nearly.");
	}

	@Test
	void pairsToMatchAreThePointsOfAnOpenQuestion() {
		assertThat(content(7).kind()).isEqualTo(QuestionKind.OPEN);
		assertThat(content(7).keyPoints()).extracting(KeyPoint::text)
			.containsExactly("nurse: feeds larvae", "forager: brings nectar");
	}

	@Test
	void codeStaysAsItIsByteForByte() {
		assertThat(content(9).code()).isEqualTo("for bee in {1, 2}:\n    print(bee = 1)  # a \\ stroke ~");
		assertThat(content(9).referenceAnswer()).isEqualTo("It prints\n\n```\nTrue\nFalse\n```");
	}

	@Test
	void anEssayHasNoAnswer() {
		assertThat(content(10).referenceAnswer()).isNull();
		assertThat(content(10).keyPoints()).isEmpty();
	}

	@Test
	void categoriesAndTagsAreTopics() {
		assertThat(this.draft.title()).isEqualTo("Bees");
		assertThat(this.draft.topics()).extracting(Topic::name)
			.containsExactly("wintering", "The hive", "Numbers", "arithmetic");
		assertThat(content(1).topics()).containsExactly(new TopicWeight("the-hive", 1));
		assertThat(content(4).topics()).containsExactly(new TopicWeight("numbers", 0.5),
				new TopicWeight("arithmetic", 0.5));
	}

	@Test
	void aNameIsInTheIdAfterTheNumberThatKeepsTheOrder() {
		assertThat(this.draft.questions()).extracting(Reading.DraftQuestion::id)
			.startsWith("0001-feeding", "0002-swarm", "0003");
	}

	@Test
	void whatAsksNothingIsLeftOutWithAReason() {
		assertThat(this.draft.leftOut()).containsExactlyInAnyOrder(
				new Reading.LeftOut("Kept by the bee keepers of the village", "a comment"),
				new Reading.LeftOut("This section is about bees in winter.",
						"it has no braces for an answer, so it asks nothing"),
				new Reading.LeftOut("::Open::What is never closed? {=this",
						"the brace of its answers is never closed, in line 48"));
	}

	@Test
	void everyWordIsInAQuestionOrLeftOut() {
		assertThat(Documents.wordsNotIn(this.draft, BEES.replaceAll("\\[(?:id|tag):|\\$CATEGORY:.*?top|\\\\n", " ")
			.replaceAll("\\[(?:html|markdown)\\]|</?[a-z]+>|\\bTRUE\\b|\\bq1\\b", " "))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "}", "{}", "::", "::a", "::a::", "::a::{", "a{=", "a{~", "a{~}", "a{~x}", "a{#}",
			"a{#=}", "a{#..}", "a{####}", "a{->}", "a{= -> }", "a{=->b}", "a{T#}", "a{=%}", "a{=%50%}", "a{=%9999%b}",
			"$CATEGORY:", "$CATEGORY: /", "//", "// ", "\\", "a{\\", "[html]", "[html]{}", "a{[html]}", "{{{{}", "}{",
			"a{=b\n\n\n\n", "a{=[html]<p>}", "a{~%--1%b}", "\uE000{\uE07B}", "::\\:::a{}" })
	void whatIsBrokenNeverBreaksIt(String document) {
		assertThat(new GiftReader().read(document)).isInstanceOf(Reading.Draft.class);
	}

	private QuestionContent content(int at) {
		return this.draft.questions().get(at).content();
	}

}
