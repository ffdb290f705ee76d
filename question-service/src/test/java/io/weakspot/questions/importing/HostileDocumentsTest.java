package io.weakspot.questions.importing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Megabytes of what is no list of questions, for every reader. The time allowed is many
 * times what is needed, as machines that run tests are busy.
 */
class HostileDocumentsTest {

	private static final int SIZE = 5 * 1024 * 1024;

	private static final List<DocumentReader> READERS = List.of(new PlainTextReader(), new MarkdownReader(),
			new HtmlReader(), new CsvTableReader(), new JsonReader(new BankFileReader()), new MoodleXmlReader(),
			new AnkiReader());

	static Stream<Map.Entry<String, String>> noise() {
		return Map.ofEntries(Map.entry("random characters", random(' ' + 95)),
				Map.entry("random lines", random(' ' + 96)), Map.entry("quotes in quotes", repeated(">")),
				Map.entry("lists in lists", repeated("- ")), Map.entry("open brackets", repeated("[")),
				Map.entry("open stress", repeated("*a **b _c ")), Map.entry("open code", repeated("`a ")),
				Map.entry("open tags", repeated("<div><a ")), Map.entry("question marks", repeated("what? ")),
				Map.entry("labels", repeated("Q. ")), Map.entry("one letter", repeated("a")),
				Map.entry("blanks", repeated(" ")), Map.entry("underscores", repeated("_")),
				Map.entry("references in one paragraph", repeated("[a][b]\n")),
				Map.entry("definitions in one paragraph", repeated("[a]: /b\n")),
				Map.entry("tags in tags", repeated("<b><i><font><table>")),
				Map.entry("lists in tags", repeated("<ul><li>")), Map.entry("open comments", repeated("<!-- ")),
				Map.entry("attributes", "<p " + repeated("a=b ")), Map.entry("entities", repeated("&amp;&#x2603;&x")),
				Map.entry("empty cells", repeated(",")), Map.entry("empty rows", repeated(",,,\n")),
				Map.entry("quotation marks", repeated("\"a,")), Map.entry("doubled marks", repeated("\"\"")),
				Map.entry("lists of numbers", "[" + repeated("0,") + "0]"),
				Map.entry("objects in objects", repeated("{\"a\":")),
				Map.entry("an endless number", "[" + repeated("9") + "]"))
			.entrySet()
			.stream();
	}

	@ParameterizedTest
	@MethodSource("noise")
	void noiseIsReadInTimeAndHoldsNoQuestion(Map.Entry<String, String> noise) {
		for (DocumentReader reader : READERS) {
			Reading reading = assertTimeout(Duration.ofSeconds(20), () -> reader.read(noise.getValue()));

			boolean nothing = !(reading instanceof Reading.Draft draft) || draft.questions().isEmpty();
			assertThat(nothing).as(noise.getKey() + " by " + reader.type()).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("broken")
	void whatIsBrokenNeverBreaksAReader(String document) {
		for (DocumentReader reader : READERS) {
			assertThatCode(() -> reader.read(document)).doesNotThrowAnyException();
		}
	}

	static Stream<String> broken() {
		return Stream.of("", "\n", "1.", "Q", "Q.", "Q1.", "#", "# ", "- ", "- [ ]", "```", "```\nQ1. What?", "---",
				"---\n---", "---\ntitle: x", "|", "<summary>", "<details><summary>What?</summary>", "1. \n2. \n3. ",
				"Q1.\nQ2.\nQ3.", "{", "[]", "null", "{\"title\":1}", "{\"title\":\"a\",\"questions\":[null]}",
				"{\"title\":\"a\",\"questions\":[{}]}",
				"{\"title\":\"a\",\"roles\":[{\"id\":\"r\",\"name\":\"R\",\"level\":\"fresher\",\"topics\":[null]}]}",
				"{\"title\":\"a\",\"roles\":[null],\"topics\":[null]}", "\uFEFF1. What?\n2. Why?",
				"1. [What?](#\n2. [Why?](", "* **\n* ****\n* ****", "1. \\\n2. \\", "9999999999. What?\n",
				"Q99999999999: What?", "- [x]\n- [ ]\n- [x] a");
	}

	private static String repeated(String part) {
		return part.repeat(SIZE / 5 / part.length());
	}

	private static String random(int to) {
		Random random = new Random(7);
		StringBuilder text = new StringBuilder(SIZE);
		for (int at = 0; at < SIZE; at++) {
			int c = ' ' + random.nextInt(to - ' ');
			text.append((c == 127) ? '\n' : (char) c);
		}
		return text.toString();
	}

}
