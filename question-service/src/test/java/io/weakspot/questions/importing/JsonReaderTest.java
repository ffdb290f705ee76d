package io.weakspot.questions.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** JSON that holds questions, in the shapes that people write it in. */
class JsonReaderTest {

	private static final JsonReader READER = new JsonReader(new BankFileReader());

	@ParameterizedTest
	@CsvSource({ "categories.json,5", "quiz.json,6", "pairs.json,2", "lines.json,2", "rows.json,2" })
	void everyQuestionIsFoundAndNothingElse(String file, int questions) {
		assertThat(contents(file)).extracting(QuestionContent::text).hasSize(questions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "categories.json", "quiz.json", "pairs.json", "rows.json" })
	void eachWordOfAValueIsInAQuestionOrLeftOut(String file) {
		Set<String> said = TestDocuments.words(values(TestDocuments.text(file))).keySet();
		Map<String, Integer> read = TestDocuments
			.words(TestDocuments.everything(draft(file)) + " easy hard " + draft(file).title());

		assertThat(read.keySet()).containsAll(said);
	}

	@Test
	void whatHoldsQuestionsNamesTheirTopicAndLevel() {
		Reading.Draft draft = draft("categories.json");

		assertThat(draft.title()).isEqualTo("Trains");
		assertThat(draft.questions()).extracting(Reading.DraftQuestion::section)
			.startsWith("Signals", "Signals", "Track");
		assertThat(contents("categories.json")).extracting(QuestionContent::level)
			.containsExactly(Level.FRESHER, Level.EXPERIENCED, Level.FRESHER, Level.EXPERIENCED, Level.EXPERIENCED);
	}

	@Test
	void answersExplanationsAndCodeAreTakenAsTheyAre() {
		List<QuestionContent> questions = contents("categories.json");

		assertThat(questions.get(1).referenceAnswer())
			.isEqualTo("- A broken wire must stop trains.\n- So must a lost light.");
		assertThat(questions.get(2).code()).isEqualTo("h = v^2 * g\n\t/ r  ");
		assertThat(questions.get(2).referenceAnswer()).isEqualTo("The outer rail is higher in a curve.");
	}

	@Test
	void whatHasNoPlaceInAQuestionIsLeftOut() {
		assertThat(draft("categories.json").leftOut()).contains(
				new Reading.LeftOut("points: 5, 10, 3", "a question has no place for it (3 values)"),
				new Reading.LeftOut("version: 3", "a question has no place for it (1 value)"),
				new Reading.LeftOut("tags: geometry, curves", "a question has no place for it (2 values)"));
		assertThat(draft("rows.json").leftOut()).contains(new Reading.LeftOut(" | lost | ", "it has no question"));
	}

	@Test
	void rightOptionsAreNamedInAllTheUsualWays() {
		List<QuestionContent> questions = contents("quiz.json");

		assertThat(questions).extracting(JsonReaderTest::right)
			.containsExactly(List.of("Viola"), List.of("Tuba", "Horn"), List.of("Baton"), List.of("Piano"),
					List.of("Contrabassoon"), List.of("Zero"));
		assertThat(questions.get(0).referenceAnswer()).isEqualTo("It has four strings.");
		assertThat(questions.get(3).options()).extracting(Option::text)
			.containsExactlyInAnyOrder("Piano", "Drum", "Harp");
	}

	@Test
	void oneOptionAfterAnotherMayBeSaidToBeRight() {
		assertThat(TestDocuments.questions(READER
			.read("""
					[{"question": "Which is round?", "answers": {"answer_a": "cube", "answer_b": "ball", "answer_c": null},
					  "correct_answers": {"answer_a_correct": "false", "answer_b_correct": "true", "answer_c_correct": "false"}}]""")))
			.extracting(JsonReaderTest::right)
			.containsExactly(List.of("ball"));
	}

	@Test
	void namesThatAskAreQuestionsWithTheirAnswers() {
		assertThat(contents("pairs.json")).extracting(QuestionContent::referenceAnswer)
			.containsExactly("A lever for frames.", "They fill up with honey and stay calm.");
	}

	@Test
	void aBankOfOurOwnIsReadStrictly() {
		Reading own = READER.read("""
				{"title": "Queues", "questions": [{"text": "What is a queue?", "referenceAnswer": "A line."}]}""");
		Reading mistaken = READER
			.read("""
					{"title": "Queues", "questions": [{"text": "What is a queue?", "referenceAnswer": "A line.", "levle": "fresher"}]}""");

		assertThat(TestDocuments.questions(own)).extracting(QuestionContent::referenceAnswer)
			.containsExactly("A line.");
		assertThat(((Reading.Unreadable) mistaken).detail()).contains("levle");
	}

	@Test
	void aDescriptionOfAnythingIsNoQuestion() {
		Reading reading = READER.read("""
				[{"name": "Ada", "description": "Writes about queues."}, {"question": "What is a queue?"}]""");

		assertThat(TestDocuments.questions(reading)).extracting(QuestionContent::text)
			.containsExactly("What is a queue?");
	}

	@Test
	void whatIsNoJsonIsToldWhere() {
		assertThat(detail("[{\"question\": \"What?\"},\n oops]")).contains("line 2");
		assertThat(detail("[".repeat(5_000))).contains("too deep");
	}

	private static String detail(String document) {
		return ((Reading.Unreadable) READER.read(document)).detail();
	}

	private static String values(String json) {
		StringBuilder values = new StringBuilder();
		collect(JsonMapper.shared().readTree(json), values);
		return values.toString();
	}

	private static void collect(JsonNode node, StringBuilder values) {
		if (node.isContainer()) {
			node.values().forEach((inner) -> collect(inner, values));
		}
		else if (node.isString()) {
			values.append(node.asString()).append('\n');
		}
	}

	private static List<String> right(QuestionContent question) {
		return question.options().stream().filter(Option::correct).map(Option::text).toList();
	}

	private static List<QuestionContent> contents(String file) {
		return TestDocuments.questions(draft(file));
	}

	private static Reading.Draft draft(String file) {
		return (Reading.Draft) READER.read(TestDocuments.text(file));
	}

}
