package io.weakspot.questions.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.weakspot.questions.importing.structure.Article;
import io.weakspot.questions.importing.structure.Document;
import io.weakspot.questions.importing.structure.StructuringArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents of many shapes; which shape a document has is found from itself. */
class FindingQuestionsTest {

	static Stream<String> documents() {
		return Stream.of("labelled-article.txt", "two-levels.txt", "headings.md", "labelled-headings.md", "choices.md",
				"bullets.md", "details.md", "numbered-list.md", "question-answer.txt", "lettered.txt",
				"numbers-inside.txt", "bare-lines.txt", "bold-bullets.md", "bold-numbers.md", "heading-items.md",
				"contents-first.txt", "sections.txt");
	}

	@ParameterizedTest
	@CsvSource({ "labelled-article.txt,12", "two-levels.txt,11", "headings.md,4", "labelled-headings.md,6",
			"choices.md,5", "bullets.md,7", "details.md,3", "numbered-list.md,5", "question-answer.txt,3",
			"lettered.txt,2", "numbers-inside.txt,5", "bare-lines.txt,4", "bold-bullets.md,5", "bold-numbers.md,4",
			"heading-items.md,3", "labels-alone.md,3", "contents-first.txt,5", "sections.txt,7", "no-questions.txt,0" })
	void everyQuestionIsFoundAndNothingElse(String file, int questions) {
		assertThat(article(file).questions()).extracting(Article.Found::text).hasSize(questions);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void eachLineIsInAQuestionOrLeftOutWithAReason(String file) {
		Article article = article(file);
		String[] lines = text(file).split("\n");
		String kept = letters(
				String.join(" ", article.questions().stream().flatMap(FindingQuestionsTest::all).toList()));

		for (int line = 0; line < lines.length; line++) {
			int at = line;
			boolean leftOut = article.leftOut().stream().anyMatch((rest) -> rest.from() <= at && at < rest.to());
			assertThat(leftOut || kept.contains(letters(withoutSigns(lines[at])))).as("line %d: %s", at + 1, lines[at])
				.isTrue();
		}
		assertThat(article.leftOut()).extracting(Article.Rest::reason).doesNotContain("");
	}

	@Test
	void aQuestionAndItsAnswerOnOneLineAreParted() {
		Article.Found first = article("labelled-article.txt").questions().getFirst();

		assertThat(first.text()).isEqualTo("What does a queen excluder do?");
		assertThat(first.answer()).startsWith("A queen excluder is a grid").endsWith("honey supers.");
	}

	@Test
	void theSameTipBetweenQuestionsIsInNoAnswer() {
		Article article = article("labelled-article.txt");

		assertThat(article.questions()).extracting(Article.Found::answer).noneMatch((answer) -> answer.contains("tip"));
		assertThat(article.leftOut()).extracting(Article.Rest::excerpt)
			.filteredOn((excerpt) -> excerpt.startsWith("HiveMentor tip"))
			.hasSizeGreaterThanOrEqualTo(3);
	}

	@Test
	void questionsAboutThePageItselfAreNoneOfTheBank() {
		assertThat(article("labelled-article.txt").questions()).extracting(Article.Found::text)
			.noneMatch((text) -> text.contains("enough"));
	}

	@Test
	void twoRunsOfNumbersBelowTheirHeadingsAreTwoLevels() {
		List<Article.Found> questions = article("two-levels.txt").questions();

		assertThat(questions).extracting(Article.Found::level)
			.startsWith("fresher", "fresher", "fresher", "fresher", "fresher", "fresher", "experienced")
			.endsWith("experienced")
			.containsOnly("fresher", "experienced");
	}

	@Test
	void listsAndTablesStayInsideOfAnswers() {
		List<Article.Found> questions = article("two-levels.txt").questions();

		assertThat(questions.get(0).answer()).contains("  • the boat rights itself\n  • it can carry more sail");
		assertThat(questions.get(2).answer()).contains("1. Ease the main sheet", "3. Hook in the new tack")
			.endsWith("Then tighten all again.");
		assertThat(questions.get(3).answer()).contains("4 to 5First reef").endsWith("Old sails need a reef earlier.");
	}

	@Test
	void advertisingIsLeftOutByItsShape() {
		Article article = article("two-levels.txt");

		assertThat(article.questions()).flatExtracting((found) -> all(found).toList())
			.noneMatch((text) -> text.contains("Suggested:") || text.contains("Must Read") || text.contains("Deckhand")
					|| text.contains("Talk Name") || text.contains("Okafor") || text.contains("Leave a Reply"));
		assertThat(article.leftOut()).extracting(Article.Rest::excerpt)
			.anyMatch((excerpt) -> excerpt.startsWith("Suggested:"))
			.anyMatch((excerpt) -> excerpt.startsWith("Free Talks for You"))
			.anyMatch((excerpt) -> excerpt.startsWith("Interview Questions for Other Jobs on Board"));
	}

	@Test
	void anAnswerThatFollowsTheQuestionMarkIsAnAnswer() {
		Article.Found pilot = article("two-levels.txt").questions().get(7);

		assertThat(pilot.text()).isEqualTo("What is file in a pilot book?");
		assertThat(pilot.answer()).startsWith("file, as it is called").endsWith("Keep the newest one.");
	}

	@Test
	void aSecondSentenceThatAsksOnBelongsToTheQuestion() {
		assertThat(article("two-levels.txt").questions().getFirst().text())
			.isEqualTo("What is a keel? And what is it for?");
	}

	@Test
	void aTitleIsComparedWithWhatIsThere() {
		assertThat(article("two-levels.txt").announced()).isEqualTo(15);
		assertThat(article("headings.md").announced()).isNull();
	}

	@Test
	void codeStaysAsItIsByteForByte() {
		assertThat(article("headings.md").questions().get(1).answer())
			.contains("```text\nmix   ->  20 minutes\n# knead ->  10 minutes\n\nrest  ->  60 minutes\n```");
		assertThat(article("numbered-list.md").questions().getFirst().answer()).contains("```text\nf/1.8\n  f/22\n```");
		assertThat(article("choices.md").questions().get(1).code())
			.isEqualTo("for moon in [\"Io\", \"Europa\"]:\n    print(moon)   # two lines");
	}

	@Test
	void partsOfADocumentAreItsSections() {
		assertThat(article("headings.md").questions()).extracting(Article.Found::section)
			.containsExactly("Doughs", "Doughs", "Ovens", "Ovens");
	}

	@Test
	void tickedBoxesAndAnswerKeysAreTheRightOptions() {
		List<Article.Found> ticked = article("choices.md").questions();
		List<Article.Found> lettered = article("lettered.txt").questions();

		assertThat(ticked).allSatisfy((found) -> assertThat(found.choices()).hasSizeGreaterThanOrEqualTo(2));
		assertThat(ticked.get(2).choices()).filteredOn(Article.Choice::correct)
			.extracting(Article.Choice::text)
			.containsExactly("Titan", "Triton");
		assertThat(ticked.get(3).choices().getLast().text()).contains("open(\"stars.csv\")");
		assertThat(lettered.get(0).choices()).containsExactly(new Article.Choice("The Rhine", false),
				new Article.Choice("The Volga", true), new Article.Choice("The Danube", false));
		assertThat(lettered.get(1).choices()).filteredOn(Article.Choice::correct).hasSize(2);
	}

	@Test
	void furtherQuestionsBelowAQuestionFollowItUp() {
		Article.Found mulch = article("bullets.md").questions().get(1);

		assertThat(mulch.followUps()).containsExactly("How thick should it be?", "When is it harmful?");
		assertThat(mulch.answer()).isNull();
	}

	@Test
	void aWrappedQuestionIsOneQuestion() {
		Article.Found holes = article("question-answer.txt").questions().getFirst();

		assertThat(holes.text()).isEqualTo("What makes the holes in a hard cheese?");
		assertThat(holes.answer()).startsWith("Gas from bacteria.");
	}

	@Test
	void numbersInsideOfAnswersCountNoQuestions() {
		assertThat(article("numbers-inside.txt").questions().get(1).answer()).contains("1. Shade the plants",
				"2. Steam the leaves", "3. Grind them");
	}

	private static Article article(String file) {
		String text = text(file);
		Document document = file.endsWith(".md") ? MarkdownBlocks.of(text) : PlainTextBlocks.of(text);
		return StructuringArticle.of(document);
	}

	private static String text(String file) {
		try (InputStream in = FindingQuestionsTest.class.getResourceAsStream("/documents/" + file)) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<String> all(Article.Found found) {
		Stream<String> texts = Stream.of(found.text(), Objects.requireNonNullElse(found.code(), ""),
				Objects.requireNonNullElse(found.answer(), ""));
		return Stream.concat(texts,
				Stream.concat(found.choices().stream().map(Article.Choice::text), found.followUps().stream()));
	}

	// Labels and fences say what a line is; they are not said again.
	private static String withoutSigns(String line) {
		return line.replaceFirst("^[\\s#>*-]*(?:Q\\d*[.:]|[aA]:|\\(?[a-d]\\)|\\d+[.)]|\\[[ x]\\])?", "")
			.replaceFirst("\\b(?:Correct answer|Answer): ?(?:[a-d](?:, )?)*", "")
			.replaceFirst("^\\s*(?:```\\w*)$", "")
			.replaceAll("<[^>]+>", "");
	}

	private static String letters(String text) {
		return text.replaceFirst("\\b(?:Answer|Ans): ", "").replaceAll("[^\\p{L}\\p{N}]+", "");
	}

}
