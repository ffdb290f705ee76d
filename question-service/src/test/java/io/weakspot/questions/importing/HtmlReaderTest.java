package io.weakspot.questions.importing;

import java.util.List;
import java.util.Map;

import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Pages as they are saved: which of their elements carry the questions is found. */
class HtmlReaderTest {

	@ParameterizedTest
	@CsvSource({ "article.html,6", "accordion.html,4", "bold.html,4", "list.html,4", "quiz.html,2", "marked.html,3",
			"pairs.html,3", "terms.html,3" })
	void everyQuestionIsFoundAndNothingElse(String file, int questions) {
		assertThat(read(file).questions()).extracting((question) -> question.content().text()).hasSize(questions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "article.html", "accordion.html", "bold.html", "list.html", "quiz.html", "marked.html",
			"pairs.html", "terms.html" })
	void eachWordOfThePageIsInAQuestionOrLeftOut(String file) {
		Map<String, Integer> page = TestDocuments.words(Jsoup.parse(TestDocuments.text(file)).body().text());
		page.remove("Answer");

		Map<String, Integer> read = TestDocuments.words(TestDocuments.everything(read(file)));

		assertThat(page)
			.allSatisfy((word, times) -> assertThat(read.getOrDefault(word, 0)).as(word).isGreaterThanOrEqualTo(times));
		assertThat(read(file).leftOut()).extracting(Reading.LeftOut::reason).doesNotContain("");
	}

	@Test
	void aPageIsTitledByItsHeadingAndPartedByItsSections() {
		Reading.Draft page = read("article.html");

		assertThat(page.title()).isEqualTo("6 Lighthouse Interview Questions");
		assertThat(page.announced()).isEqualTo(6);
		assertThat(page.questions()).extracting(Reading.DraftQuestion::section)
			.startsWith("Lenses for Beginners")
			.endsWith("Signals for Experienced Keepers");
		assertThat(contents("article.html")).extracting(QuestionContent::level)
			.containsExactly(Level.FRESHER, Level.FRESHER, Level.FRESHER, Level.EXPERIENCED, Level.EXPERIENCED,
					Level.EXPERIENCED);
	}

	@Test
	void whatIsNoTextOfThePageIsLeftOutWithAReason() {
		assertThat(read("article.html").leftOut())
			.contains(new Reading.LeftOut("<script>", "a script, style or drawing of the page"))
			.anySatisfy((rest) -> assertThat(rest.reason()).isEqualTo("the page's navigation"))
			.anySatisfy((rest) -> assertThat(rest.reason()).isEqualTo("a table of contents"))
			.contains(new Reading.LeftOut("Read next Ten harbours to see before you retire",
					"it stands around the page's text, not in it"));
		assertThat(read("accordion.html").leftOut()).extracting(Reading.LeftOut::excerpt)
			.contains("Other pages of the club, and how to join it.");
	}

	@Test
	void codeStaysAsItIsByteForByte() {
		List<QuestionContent> questions = contents("article.html");

		assertThat(questions.get(3).referenceAnswer())
			.contains("```python\nwhile True:\n    lamp(on=True)   \n\tsleep(2)\n\n    lamp(on=False)  # <dark>\n```");
		assertThat(questions.get(5).referenceAnswer()).contains("red | white | green");
		assertThat(contents("accordion.html").get(1).referenceAnswer()).contains("```\ntail = 6 * span\n```");
	}

	@Test
	void codeThatHoldsFencesOfItsOwnIsFencedByALongerOne() {
		Reading.Draft page = (Reading.Draft) new HtmlReader().read("""
				<html><body><h2>1. How is a knot noted?</h2><pre>````
				bowline
				````</pre><h2>2. What is a hitch?</h2><p>A knot around a post.</p>
				<h2>3. What is a bend?</h2><p>A knot of two ropes.</p></body></html>""");

		assertThat(page.questions().getFirst().content().referenceAnswer())
			.isEqualTo("`````\n````\nbowline\n````\n`````");
	}

	@Test
	void wordsKeepTheirMarkupAsMarkdown() {
		List<QuestionContent> questions = contents("article.html");

		assertThat(questions.get(0).text()).isEqualTo("What is a Fresnel lens?");
		assertThat(questions.get(0).referenceAnswer())
			.startsWith("A lens cut into **rings**, so that it is thin and light. It bends")
			.contains("\n\n- The middle is a plain lens.\n- The outer rings are *prisms*:\n  - some refract");
		assertThat(questions.get(1).referenceAnswer())
			.isEqualTo("Because it turns with hardly any friction.\nA child could push it.");
		assertThat(questions.get(2).referenceAnswer())
			.isEqualTo("| Order | Focal length |\n| --- | --- |\n| first | 920 mm |\n| fourth \\| small | 250 mm |");
		assertThat(questions.get(4).text()).isEqualTo("What does the `__dark__` period of `<Fl(2)>` mean?");
		assertThat(questions.get(5).referenceAnswer())
			.startsWith("1. Red warns of [rocks](https://example.org/rocks).");
	}

	@Test
	void boldLinesAndLabelsCarryQuestionsThatGoOnBelowThem() {
		List<QuestionContent> questions = contents("bold.html");

		assertThat(questions).extracting(QuestionContent::text)
			.containsExactly("What is an increment?", "What happens when the flag falls?", "When is a clock stopped?",
					"Who starts the clock?");
		assertThat(questions).extracting(QuestionContent::referenceAnswer)
			.contains("The player loses,\nunless the other can't mate.", "The player with the black pieces.");
	}

	@Test
	void anOpenedPartIsTheAnswerBelowItsSummary() {
		List<QuestionContent> questions = contents("accordion.html");

		assertThat(questions.get(0).referenceAnswer()).isEqualTo("Wind under a surface that is held at an angle.");
		assertThat(questions.get(2).text()).isEqualTo("Which line would you choose for strong wind?");
		assertThat(questions.get(2).referenceAnswer()).isEqualTo("- Braided\n- Rated above the pull");
		assertThat(questions.get(3).referenceAnswer()).isNull();
	}

	@Test
	void optionsOfAFormAreRightAsThePageSays() {
		List<QuestionContent> quiz = contents("quiz.html");

		assertThat(quiz.get(0).options()).extracting(Option::text, Option::correct)
			.containsExactly(tuple("Places of one height", true), tuple("Places of one rainfall", false),
					tuple("Towns", false));
		assertThat(quiz.get(0).referenceAnswer()).isEqualTo("Isohyets join places of one rainfall.");
		assertThat(quiz.get(1).kind()).isEqualTo(QuestionKind.MULTIPLE);
		assertThat(contents("marked.html")).extracting(HtmlReaderTest::right)
			.containsExactly(List.of("Sheet bend"), List.of("Bowline"), List.of("Taut-line hitch"));
	}

	@Test
	void aTableOfQuestionsAndAnswersIsReadByItsColumns() {
		List<QuestionContent> questions = contents("pairs.html");

		assertThat(questions).extracting(QuestionContent::text)
			.containsExactly("What is a poolish?", "Why is dough folded?", "How is steam made?");
		assertThat(questions.getFirst().referenceAnswer())
			.isEqualTo("A wet dough that ferments first.\n\n```\nflour 1 : 1 water\n```");
	}

	@Test
	void aPageWithoutQuestionsHasNone() {
		Reading reading = new HtmlReader().read("<html><body><p>Once upon a time.</p></body></html>");

		assertThat(TestDocuments.questions(reading)).isEmpty();
	}

	private static List<String> right(QuestionContent question) {
		return question.options().stream().filter(Option::correct).map(Option::text).toList();
	}

	private static List<QuestionContent> contents(String file) {
		return TestDocuments.questions(read(file));
	}

	private static Reading.Draft read(String file) {
		return (Reading.Draft) new HtmlReader().read(TestDocuments.text(file));
	}

}
