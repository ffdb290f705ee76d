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

/** Questions that Moodle exported as XML. */
class MoodleXmlReaderTest {

	private static final String SAILING = Documents.text("sailing.xml");

	private final Reading.Draft draft = (Reading.Draft) new MoodleXmlReader().read(SAILING);

	@Test
	void everyQuestionIsFoundInItsOrder() {
		assertThat(this.draft.questions()).extracting((question) -> question.content().text())
			.containsExactly("Where do you use a bowline?\n\na loop", "Which are hitches?", "A knot is a speed.",
					"What is the left side called?", "How many metres has a sea mile?",
					"Which light is where?\n\nMatch: red; green\nWith: port; starboard",
					"What does this log program do?");
	}

	@Test
	void oneOptionIsRightAndFeedbackExplainsAll() {
		QuestionContent bowline = content(0);

		assertThat(bowline.kind()).isEqualTo(QuestionKind.SINGLE);
		assertThat(bowline.options()).containsExactly(new Option("a", "For a fixed loop", true),
				new Option("b", "To join two ropes", false));
		assertThat(bowline.referenceAnswer()).isEqualTo("""
				It never slips.

				- For a fixed loop: As on a bollard.
				- To join two ropes: That is a sheet bend.""");
	}

	@Test
	void severalOptionsAreRightWhereMoodleSaysSo() {
		assertThat(content(1).kind()).isEqualTo(QuestionKind.MULTIPLE);
		assertThat(content(1).options()).extracting(Option::correct).containsExactly(true, true, false);
	}

	@Test
	void trueOrFalseIsAChoice() {
		assertThat(content(2).options()).containsExactly(new Option("a", "True", true),
				new Option("b", "False", false));
		assertThat(content(2).referenceAnswer()).isEqualTo("- True: One sea mile an hour.");
	}

	@Test
	void shortAnswersAndNumbersArePointsToName() {
		assertThat(content(3).keyPoints())
			.containsExactly(new KeyPoint("point-1", "port", KeyPoint.Kind.MUST, List.of("larboard"), false));
		assertThat(content(3).referenceAnswer()).isEqualTo("port\n\n- left side (50 %): Ashore, yes.");
		assertThat(content(4).referenceAnswer()).isEqualTo("1852 ± 2");
		assertThat(content(5).keyPoints()).extracting(KeyPoint::text).containsExactly("red: port", "green: starboard");
	}

	@Test
	void codeStaysAsItIsByteForByte() {
		assertThat(content(6).code()).isEqualTo("if (wind > 7) {\n    reef();   // & rest\n\n}");
		assertThat(content(6).referenceAnswer())
			.isEqualTo("It reefs:\n\n```\nreef()\n  twice\n```\n\n- first the main\n- then the `jib`");
	}

	@Test
	void categoriesAndTagsAreTopics() {
		assertThat(this.draft.title()).isEqualTo("Sailing");
		assertThat(this.draft.topics()).extracting(Topic::name).containsExactly("Knots", "loops", "Log book");
		assertThat(content(0).topics()).containsExactly(new TopicWeight("knots", 0.5), new TopicWeight("loops", 0.5));
	}

	@Test
	void whatIsNoQuestionIsLeftOutWithAReason() {
		assertThat(this.draft.leftOut()).contains(
				new Reading.LeftOut("Read this before you sail.", "a description, which asks nothing"),
				new Reading.LeftOut("The {1:SHORTANSWER:=keel} is below.",
						"a question of the kind cloze, which is not known here"),
				new Reading.LeftOut("What was asked last year?", "a question that Moodle hides"),
				new Reading.LeftOut("@@PLUGINFILE@@/bowline.png", "a picture, sound or script; words are kept"),
				new Reading.LeftOut("Think of mooring", "a hint; questions have none"), new Reading.LeftOut(
						"defaultgrade, hidden, shuffleanswers", "settings of Moodle that are no part of a question"));
	}

	@Test
	void everyWordIsInAQuestionOrLeftOut() {
		String words = SAILING
			.replaceAll("<!\\[CDATA\\[|\\]\\]>|<file.*?</file>|&\\w+;|\\$course\\$/top/Default for", " ")
			.replaceAll("<(?:defaultgrade|shuffleanswers|single|tolerance)>[^<]*<", "<")
			.replaceAll("<(?:img[^>]*alt=\"([^\"]*)\"|[^>]*)>", " $1 ");

		assertThat(Documents.wordsNotIn(this.draft, words)).containsOnly("intro", "gaps", "old");
	}

	@Test
	void aDocumentTypeIsRefused() {
		assertThat(new MoodleXmlReader().read("<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz>&a;</quiz>"))
			.isInstanceOf(Reading.Unreadable.class);
		assertThat(new MoodleXmlReader()
			.read("<!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz><question type=\"essay\"/></quiz>"))
			.isInstanceOf(Reading.Unreadable.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no xml", "<quiz>", "<quiz></quiz", "<html/>", "<quiz>&nbsp;</quiz>", "<quiz>&#0;</quiz>",
			"<?xml version=\"1.0\"?>", "<quiz/><quiz/>", "<a:quiz/>" })
	void whatIsNoMoodleXmlIsRefusedWithWhatWasExpected(String document) {
		assertThat(new MoodleXmlReader().read(document)).isInstanceOfSatisfying(Reading.Unreadable.class,
				(no) -> assertThat(no.detail()).contains("Moodle"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<quiz/>", "<quiz><question/></quiz>", "<quiz><question type=\"category\"/></quiz>",
			"<quiz><question type=\"multichoice\"/></quiz>", "<quiz><question type=\"matching\"/></quiz>",
			"<quiz><question type=\"numerical\"><answer fraction=\"1e9\"/></question></quiz>",
			"<quiz><question type=\"essay\"><questiontext/></question></quiz>",
			"<quiz><question type=\"truefalse\"><answer><text/></answer></question></quiz>", "<quiz>words</quiz>",
			"<quiz><question type=\"matching\"><subquestion/></question></quiz>" })
	void whatIsIncompleteNeverBreaksIt(String document) {
		assertThat(new MoodleXmlReader().read(document)).isInstanceOfSatisfying(Reading.Draft.class,
				(draft) -> assertThat(draft.questions()).isEmpty());
	}

	private QuestionContent content(int at) {
		return this.draft.questions().get(at).content();
	}

}
