package io.weakspot.questions.importing;

import java.util.List;
import java.util.Map;

import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Tables of questions, with and without names of their columns. */
class CsvTableReaderTest {

	@ParameterizedTest
	@CsvSource({ "named.csv,3", "semicolons.csv,3", "unnamed.csv,4", "choices.csv,3", "cards.tsv,2" })
	void eachRowThatAsksIsAQuestion(String file, int questions) {
		assertThat(contents(file)).extracting(QuestionContent::text).hasSize(questions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "named.csv", "semicolons.csv", "unnamed.csv", "choices.csv", "cards.tsv" })
	void eachWordOfTheTableIsInAQuestionOrLeftOut(String file) {
		Map<String, Integer> read = TestDocuments.words(TestDocuments.everything(draft(file)) + " easy hard");

		assertThat(read.keySet()).containsAll(TestDocuments.words(TestDocuments.text(file)).keySet());
	}

	@Test
	void columnsMayStandInAnyOrder() {
		List<QuestionContent> questions = contents("named.csv");

		assertThat(questions.getFirst().text()).isEqualTo("What is a tenon saw?");
		assertThat(questions.getFirst().referenceAnswer())
			.isEqualTo("A saw with a thin blade,\nstiffened along its back.");
		assertThat(questions).extracting(QuestionContent::level)
			.containsExactly(Level.FRESHER, Level.EXPERIENCED, Level.FRESHER);
		assertThat(draft("named.csv").questions()).extracting(Reading.DraftQuestion::section)
			.containsExactly("Tools", "Joints", "Tools");
		assertThat(questions.get(1).referenceAnswer()).isEqualTo("It locks by its shape: \"tails\" and pins.");
		assertThat(questions.get(2).referenceAnswer()).isNull();
	}

	@Test
	void rowsAndColumnsThatAreNoQuestionsAreLeftOutWithTheReason() {
		assertThat(draft("named.csv").leftOut())
			.contains(new Reading.LeftOut("Level | Topic | Answer | Question | ID", "it names the columns"),
					new Reading.LeftOut(" | Finish | Linseed oil cures. |  | 20", "it has no question"),
					new Reading.LeftOut("ID: 17, 18, 19", "a question has no place for it (3 values)"))
			.anySatisfy((rest) -> assertThat(rest.reason()).startsWith("line 7 has 6 cells, the table has 5 columns"));
	}

	@Test
	void whatASeparatorPartedInTheLastColumnIsPutTogether() {
		assertThat(contents("semicolons.csv")).extracting(QuestionContent::text, QuestionContent::referenceAnswer)
			.containsExactly(tuple("What is a metronome for?", "It keeps time; nothing else."),
					tuple("Who \"conducts\"?", "A conductor"), tuple("What is syncopation?", "Stress off the beat"));
	}

	@Test
	void columnsWithoutNamesAreToldByWhatIsInThem() {
		Reading.Draft draft = draft("unnamed.csv");

		assertThat(contents("unnamed.csv").getFirst().text()).isEqualTo("What is a keystone?");
		assertThat(contents("unnamed.csv").getFirst().referenceAnswer())
			.isEqualTo("The stone in the middle of an arch, set last.");
		assertThat(draft.questions()).extracting(Reading.DraftQuestion::section)
			.containsExactly("Arches", "Arches", "Walls", "Walls");
	}

	@Test
	void optionsWithoutNamesAreToldByTheLetterOfTheRightOne() {
		List<QuestionContent> questions = TestDocuments.questions(new CsvTableReader()
			.read("What is a tercet?,Three lines,Four lines,A\n" + "What is a quatrain?,Three lines,Four lines,B\n"));

		assertThat(questions).extracting(CsvTableReaderTest::right)
			.containsExactly(List.of("Three lines"), List.of("Four lines"));
	}

	@Test
	void rightOptionsAreNamedByNumberOrWords() {
		List<QuestionContent> questions = contents("choices.csv");

		assertThat(questions).extracting(CsvTableReaderTest::right)
			.containsExactly(List.of("Carbon dioxide"), List.of("Oak", "Ash"), List.of("A shoot along the ground"));
		assertThat(questions).extracting(QuestionContent::kind)
			.containsExactly(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SINGLE);
		assertThat(questions).extracting(QuestionContent::referenceAnswer).containsOnlyNulls();
	}

	@Test
	void theFirstSideOfACardAsks() {
		assertThat(contents("cards.tsv")).extracting(QuestionContent::referenceAnswer)
			.containsExactly("A short figure that returns.", "A string pulled to a higher note.");
	}

	@Test
	void aSpreadsheetMayNameItsSeparatorItself() {
		assertThat(TestDocuments.questions(new CsvTableReader().read("sep=|\r\nQ|A\r\nWhat is a fold?|A bend.\r\n")))
			.extracting(QuestionContent::referenceAnswer)
			.containsExactly("A bend.");
	}

	@Test
	void allOptionsMayStandInOneCell() {
		assertThat(TestDocuments
			.questions(new CsvTableReader().read("question,options,answer\nWhich is hot?,A) ice|B) steam,B\n")))
			.extracting(CsvTableReaderTest::right)
			.containsExactly(List.of("steam"));
	}

	@Test
	void partsOfATableNameTheRowsBelowThem() {
		Reading.Draft draft = (Reading.Draft) new CsvTableReader()
			.read("question,answer\nPedals,\nWhat is a cleat?,It holds the shoe.\n");

		assertThat(draft.questions()).extracting(Reading.DraftQuestion::section).containsExactly("Pedals");
		assertThat(draft.leftOut()).contains(new Reading.LeftOut("Pedals | ", "it is the name of a part"));
	}

	@Test
	void whatIsNoTableOfQuestionsIsToldWhy() {
		assertThat(detail("temperature,pressure\n12,990\n13,991\n")).contains("No column of the table holds questions");
		assertThat(detail("question,answer\n\"What?,x\n" + "line\n".repeat(30))).contains("row in line 1",
				"never closed");
	}

	private static String detail(String document) {
		return ((Reading.Unreadable) new CsvTableReader().read(document)).detail();
	}

	private static List<String> right(QuestionContent question) {
		return question.options().stream().filter(Option::correct).map(Option::text).toList();
	}

	private static List<QuestionContent> contents(String file) {
		return TestDocuments.questions(draft(file));
	}

	private static Reading.Draft draft(String file) {
		return (Reading.Draft) new CsvTableReader().read(TestDocuments.text(file));
	}

}
