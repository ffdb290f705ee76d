package io.weakspot.questions.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Files of quiz programs that are made to take long or much. The time allowed is many
 * times what is promised, as machines that run tests are busy.
 */
class HostileQuizFilesTest {

	private static final int SIZE = 5 * 1024 * 1024;

	private static final Duration LONGEST = Duration.ofSeconds(60);

	@ParameterizedTest
	@MethodSource("texts")
	void textsAreReadInTime(String name, DocumentReader reader, String document) {
		Reading reading = assertTimeout(LONGEST, () -> reader.read(document));

		assertThat(reading).as(name).isNotNull();
	}

	static Stream<Arguments> texts() {
		DocumentReader gift = new GiftReader();
		DocumentReader moodle = new MoodleXmlReader();
		return Stream.of(Arguments.of("open braces", gift, filled("a{\n\n", "")),
				Arguments.of("questions", gift, filled("a{=b}\n\n", "")),
				Arguments.of("answers", gift, "a{" + filled("=b ~c ", "}")),
				Arguments.of("arrows", gift, "a{" + filled("=->", "}")),
				Arguments.of("tags in a question", gift, "[html]" + filled("<div><b><i><a>", "{}")),
				Arguments.of("lists in a question", gift, "[html]" + filled("<ul><li>", "{}")),
				Arguments.of("tables in a question", gift, "[html]" + filled("<table><tr><td>", "{}")),
				Arguments.of("fences in a question", gift, "[markdown]" + filled("```\\n", "{}")),
				Arguments.of("backslashes", gift, filled("\\", "")), Arguments.of("colons", gift, filled("::", "")),
				Arguments.of("categories", gift, filled("$CATEGORY: a/b\n", "")),
				Arguments.of("a deep category", gift, "$CATEGORY: " + filled("a/", "\n\nb{=c}")),
				Arguments.of("tags in comments", gift, filled("// [tag:a]\n", "b{=c}")),
				Arguments.of("deep elements", moodle, "<quiz>" + filled("<a>", "")),
				Arguments.of("attributes", moodle, "<quiz><question " + attributes() + "/></quiz>"),
				Arguments.of("elements", moodle, "<quiz>" + filled("<question/>", "</quiz>")),
				Arguments.of("answers in XML", moodle,
						"<quiz><question type=\"multichoice\">" + filled("<answer/>", "</question></quiz>")),
				Arguments.of("billion laughs", moodle, laughs()));
	}

	@Test
	void manyNotesAndManyGapsAreReadInTime() {
		List<AnkiPackages.Note> notes = new ArrayList<>();
		for (int at = 0; at < 3_000; at++) {
			notes.add(
					new AnkiPackages.Note(2, "<p>{{c1::a}} {{c2::b}} {{c3::c}} " + at, "x", null, "Default", "t" + at));
		}
		String archive = ReceivingDocument.characters(AnkiPackages.old("collection.anki2", notes));

		Reading reading = assertTimeout(LONGEST, () -> new AnkiReader().read(archive));

		assertThat(((Reading.Draft) reading).questions()).hasSize(9_000);
	}

	@Test
	void manyFilesInAPackageAreRefused() {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		for (int at = 0; at <= 50_000; at++) {
			entries.put("" + at, new byte[0]);
		}
		String archive = ReceivingDocument.characters(AnkiPackages.zip(entries));

		assertThat(assertTimeout(LONGEST, () -> new AnkiReader().read(archive))).isInstanceOf(Reading.Unreadable.class);
	}

	@Test
	void tooManyNotesAreRefused() {
		byte[] database = AnkiPackages.database("CREATE TABLE col (models text, decks text)",
				"CREATE TABLE cards (nid integer, did integer, odid integer)",
				"CREATE TABLE notes (id integer, mid integer, tags text, flds text)", """
						WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 30000)
						INSERT INTO notes SELECT id, 1, '', 'a note' FROM n""");
		String archive = ReceivingDocument.characters(AnkiPackages.zip(Map.of("collection.anki2", database)));

		assertThat(assertTimeout(LONGEST, () -> new AnkiReader().read(archive)))
			.isInstanceOfSatisfying(Reading.Unreadable.class, (no) -> assertThat(no.detail()).contains("10000 notes"));
	}

	private static String filled(String part, String end) {
		return part.repeat(SIZE / part.length()) + end;
	}

	private static String attributes() {
		StringBuilder attributes = new StringBuilder();
		for (int at = 0; attributes.length() < SIZE / 5; at++) {
			attributes.append(" a").append(at).append("=\"\"");
		}
		return attributes.toString();
	}

	private static String laughs() {
		StringBuilder entities = new StringBuilder("<!DOCTYPE quiz [<!ENTITY a0 \"ha\">");
		for (int at = 1; at < 12; at++) {
			entities.append("<!ENTITY a")
				.append(at)
				.append(" \"")
				.append(("&a" + (at - 1) + ";").repeat(10))
				.append("\">");
		}
		return entities + "]><quiz><question type=\"essay\"><name><text>&a11;</text></name></question></quiz>";
	}

}
