package io.weakspot.sessions.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingAnAnswerTest {

	@Test
	void sentencesEndAtFullStopsButNotInsideNamesAndNumbers() {
		assertThat(quotes("Since Django 5.2 it is in models.py, e.g. as a field. Then migrate! Done?"))
			.containsExactly("Since Django 5.2 it is in models.py, e.g. as a field.", "Then migrate!", "Done?");
	}

	@Test
	void eachListItemAndEachLineOfCodeStandsByItself() {
		assertThat(quotes("Two ways:\n- use a join\n2. use a second query\n```\nBook.objects.all()\nprint(1)\n```"))
			.containsExactly("Two ways:", "- use a join", "2. use a second query", "Book.objects.all()", "print(1)");
		assertThat(Statement.of("- use a **join**").spoken()).isEqualTo("use a join");
	}

	@Test
	void linesThatWereWrappedByHandStayOneSentence() {
		assertThat(quotes("The queryset is lazy and\nruns later. Then it runs."))
			.containsExactly("The queryset is lazy and\nruns later.", "Then it runs.");
	}

	@Test
	void speechWithoutPunctuationIsCutIntoPiecesThatLoseNothing() {
		String speech = "so first the request comes in and it goes through the middleware and then the url is looked up "
				+ "and the view that fits is called which loads the object from the database and passes it to the template "
				+ "and the template makes the page and that goes back to the browser";

		List<String> pieces = quotes(speech);

		assertThat(pieces).hasSizeGreaterThan(3)
			.allSatisfy((piece) -> assertThat(piece.split(" ")).hasSizeBetween(4, 30));
		assertThat(String.join(" ", pieces)).isEqualTo(speech);
	}

	@Test
	void theSameNameInCodeAndInSpeechIsTheSameWords() {
		assertThat(Rubric.contentStems(Words.of("select_related()")))
			.isEqualTo(Rubric.contentStems(Words.of("SelectRelated")))
			.isEqualTo(Rubric.contentStems(Words.of("select related")));
		assertThat(Words.stem("queries")).isEqualTo(Words.stem("query"));
		assertThat(Words.stem("validation")).isEqualTo(Words.stem("validates"));
	}

	@Test
	void aDenialTurnsTheWholeClauseAround() {
		assertThat(conflict("It does not run a query", "It runs a query")).isEqualTo(1);
		assertThat(conflict("It never runs a query", "It doesn't run any query")).isZero();
		assertThat(conflict("It no longer keeps the rows in a cache", "The rows stay in a cache")).isGreaterThan(0.9);
	}

	@Test
	void aDenialInAnotherClauseLeavesThisOneAlone() {
		assertThat(conflict("It runs a query, but it does not lock", "It runs a query")).isZero();
		assertThat(conflict("It not only runs a query", "It runs a query")).isZero();
	}

	@Test
	void insteadOfDeniesWhatFollowsOnly() {
		Polarity polarity = Polarity.of(Words.of("It joins the tables instead of a second query"));

		assertThat(polarity.affirmed()).contains("join", "tabl");
		assertThat(polarity.denied()).contains("query").doesNotContain("join");
	}

	@Test
	void whatIsCalledAMythIsDenied() {
		assertThat(conflict("It is a myth that filter runs a query", "filter runs a query")).isGreaterThan(0.9);
	}

	@Test
	void oppositesConflict() {
		assertThat(conflict("Middleware runs after the view", "Middleware runs before the view")).isGreaterThan(0.2);
	}

	@Test
	void aListOfNamesIsNoSentence() {
		assertThat(Noise.isLoose(Statement.of("select_related, prefetch_related, join, cache"))).isTrue();
		assertThat(Noise.isLoose(Statement.of("It joins the author with select_related"))).isFalse();
	}

	@Test
	void piecesOfWordsAreThoseOfTheModelsVocabulary() {
		WordPieces pieces = WordPieces.read(resource("/all-minilm-l6-v2-q-tokenizer.json"));

		// Start, "the", "query", full stop, end: ids as the model's authors list them.
		assertThat(pieces.ids("The QUERY.", 64)).containsExactly(101, 1996, 23032, 1012, 102);
		assertThat(pieces.ids("middleware", 64)).containsExactly(101, 2690, 8059, 102);
		assertThat(pieces.ids("a ".repeat(500), 10)).hasSize(10).endsWith(102);
	}

	@Test
	void ordinaryAnswersAreNotTakenForARequestToTheGrader() {
		assertThat(List.of("The response is cached by the browser", "The response includes a Set-Cookie header",
				"You set up full-text search with SearchVector", "Give the web user full access",
				"You get full control over the SQL", "Skip the cache when the rules change",
				"I return the full queryset"))
			.noneMatch(Noise::addressesGrader);
	}

	@Test
	void nothingThatABankAcceptsIsTakenForARequestToTheGrader() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("..", "banks"))) {
			List<Path> banks = files.filter((file) -> file.toString().endsWith(".json")).toList();

			assertThat(banks).isNotEmpty()
				.allSatisfy((bank) -> assertThat(accepted(JsonMapper.shared().readTree(bank.toFile()))).isNotEmpty()
					.noneMatch(Noise::addressesGrader));
		}
	}

	private static List<String> accepted(JsonNode bank) {
		List<String> texts = new ArrayList<>();
		for (JsonNode question : bank.path("questions")) {
			texts.add(question.path("referenceAnswer").asString());
			for (JsonNode point : question.path("keyPoints")) {
				texts.add(point.path("text").asString());
				point.path("phrasings").forEach((phrasing) -> texts.add(phrasing.asString()));
			}
		}
		return texts;
	}

	private static List<String> quotes(String answer) {
		return Statements.of(answer).stream().map(Statement::quote).toList();
	}

	private static double conflict(String one, String other) {
		return Polarity.of(Words.of(one)).conflictWith(Polarity.of(Words.of(other)), (stem) -> 1);
	}

	private static java.io.InputStream resource(String name) {
		java.io.InputStream in = ReadingAnAnswerTest.class.getResourceAsStream(name);
		if (in == null) {
			throw new IllegalStateException(name);
		}
		return in;
	}

}
