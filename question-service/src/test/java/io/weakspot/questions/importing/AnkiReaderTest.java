package io.weakspot.questions.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Packages of cards, in each way that versions of Anki write them. */
class AnkiReaderTest {

	static Stream<byte[]> packages() {
		return Stream.of(AnkiPackages.old("collection.anki2", AnkiPackages.BAKING),
				AnkiPackages.old("collection.anki21", AnkiPackages.BAKING),
				AnkiPackages.compressed(AnkiPackages.BAKING));
	}

	@ParameterizedTest
	@MethodSource("packages")
	void theFirstFieldAsksAndTheOthersAnswer(byte[] archive) {
		QuestionContent proofing = content(archive, 0);

		assertThat(proofing.text()).isEqualTo("What does proofing do?");
		assertThat(proofing.referenceAnswer()).isEqualTo("It lets dough rise.\nWarmth helps.\n\nRemark: Try 26 °C");
		assertThat(proofing.keyPoints()).isNotEmpty().allMatch(KeyPoint::derived);
	}

	@ParameterizedTest
	@MethodSource("packages")
	void codeStaysAsItIsByteForByte(byte[] archive) {
		QuestionContent recipe = content(archive, 1);

		assertThat(recipe.text()).isEqualTo("What does this recipe print?");
		assertThat(recipe.code()).isEqualTo("for loaf in range(2):\n    print(loaf)  # <one>");
		assertThat(recipe.referenceAnswer()).isEqualTo("```\n0\n1\n```");
	}

	@ParameterizedTest
	@MethodSource("packages")
	void eachNumberOfGapsIsAQuestion(byte[] archive) {
		QuestionContent steam = content(archive, 2);
		QuestionContent oven = content(archive, 3);

		assertThat(steam.text()).isEqualTo("_____ keeps the crust soft, so ovens need _____.");
		assertThat(steam.keyPoints()).extracting(KeyPoint::text).containsExactly("Steam", "water");
		assertThat(steam.referenceAnswer()).isEqualTo("Steam; water\n\nExtra: Only at the start.");
		assertThat(oven.text()).isEqualTo("Steam keeps the crust soft, so _____ (where?) need water.");
	}

	@ParameterizedTest
	@MethodSource("packages")
	void decksAndTagsAreTopics(byte[] archive) {
		Reading.Draft draft = draft(archive);

		assertThat(draft.title()).isEqualTo("Baking");
		assertThat(draft.topics()).extracting(Topic::name)
			.containsExactly("Bread", "yeast", "Ovens", "oven spring", "basics");
		assertThat(content(archive, 0).topics()).containsExactly(new TopicWeight("bread", 0.5),
				new TopicWeight("yeast", 0.5));
		assertThat(draft.topics().getLast().parentId()).isEqualTo("oven-spring");
	}

	@ParameterizedTest
	@MethodSource("packages")
	void whatWordsCannotHoldIsLeftOutWithAReason(byte[] archive) {
		assertThat(draft(archive).leftOut()).contains(new Reading.LeftOut("marked", "a tag of Anki's own"),
				new Reading.LeftOut("loaf.jpg", "a picture, sound or script; words are kept"),
				new Reading.LeftOut("fire.mp3", "a picture, sound or script; words are kept"),
				new Reading.LeftOut("A burnt loaf", "a note whose first field has no words"));
	}

	@ParameterizedTest
	@MethodSource("packages")
	void everyWordIsInAQuestionOrLeftOut(byte[] archive) {
		String words = String.join(" ", AnkiPackages.BAKING.stream().map(AnkiPackages.Note::fields).toList())
			.replaceAll("<img src=\"([^\"]*)\">|\\[sound:([^\\]]*)\\]", " $1 $2 ")
			.replaceAll("</?[a-z]+>|&\\w+;|\\{\\{c\\d", " ");

		assertThat(Documents.wordsNotIn(draft(archive), words)).isEmpty();
	}

	@Test
	void theMediaOfAPackageAreCounted() {
		assertThat(draft(AnkiPackages.old("collection.anki21", AnkiPackages.BAKING)).leftOut())
			.contains(new Reading.LeftOut("1 media file", "pictures and sounds; words are kept"));
	}

	@ParameterizedTest
	@MethodSource("broken")
	void whatIsNoPackageIsRefusedWithWhatWasExpected(byte[] archive) {
		assertThat(read(archive)).isInstanceOfSatisfying(Reading.Unreadable.class,
				(no) -> assertThat(no.detail()).contains("Anki"));
	}

	static Stream<byte[]> broken() {
		byte[] whole = AnkiPackages.old("collection.anki2", AnkiPackages.BAKING);
		byte[] database = AnkiPackages.database("CREATE TABLE notes (id integer)");
		return Stream.of(new byte[0], "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1),
				java.util.Arrays.copyOf(whole, whole.length / 2), AnkiPackages.zip(Map.of("a.txt", new byte[1])),
				collection("no database".getBytes(StandardCharsets.UTF_8)), collection(new byte[0]),
				collection(java.util.Arrays.copyOf(database, 100)), collection(database),
				AnkiPackages.zip(Map.of("collection.anki21b", new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })),
				AnkiPackages.zip(Map.of("../collection.anki2", database)),
				AnkiPackages.zip(Map.of("/etc/passwd", database, "collection.anki2", database)));
	}

	@Test
	void aPageThatRefersToNothingIsRefusedOrLeftOut() {
		byte[] database = AnkiPackages.database("CREATE TABLE col (models text, decks text)",
				"CREATE TABLE cards (nid integer, did integer, odid integer)",
				"CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text)");
		for (int at = 100; at < database.length; at += 97) {
			byte[] damaged = database.clone();
			damaged[at] = (byte) ~damaged[at];

			Reading reading = read(collection(damaged));

			assertThat(reading).satisfiesAnyOf((no) -> assertThat(no).isInstanceOf(Reading.Unreadable.class),
					(draft) -> assertThat(((Reading.Draft) draft).questions()).isEmpty());
		}
	}

	@Test
	void aViewInPlaceOfATableIsNotRun() {
		byte[] database = AnkiPackages.database("CREATE TABLE col (models text, decks text)",
				"CREATE TABLE cards (nid integer, did integer, odid integer)", """
						CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
						SELECT id, 1 AS mid, '' AS tags, 'endless' AS flds FROM n""");

		assertThat(read(collection(database))).isInstanceOf(Reading.Unreadable.class);
	}

	@Test
	void aColumnThatIsComputedIsNotRun() {
		byte[] database = AnkiPackages.database("CREATE TABLE col (models text, decks text)",
				"CREATE TABLE cards (nid integer, did integer, odid integer)",
				"CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text AS (hex(zeroblob(1000000))))",
				"INSERT INTO notes (mid, tags) VALUES (1, '')");

		assertThat(read(collection(database))).isInstanceOf(Reading.Unreadable.class);
	}

	@Test
	void whatUnpacksToFarMoreIsRefused() {
		byte[] zeros = new byte[70 * 1024 * 1024];
		System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1), 0, zeros, 0, 16);

		assertThat(read(collection(zeros))).isInstanceOfSatisfying(Reading.Unreadable.class,
				(no) -> assertThat(no.detail()).contains("64 MB"));
		assertThat(read(AnkiPackages.zip(Map.of("collection.anki21b", com.github.luben.zstd.Zstd.compress(zeros)))))
			.isInstanceOf(Reading.Unreadable.class);
	}

	@Test
	void gapsInGapsAndGapsWithoutEndAreText() {
		Reading.Draft draft = draft(AnkiPackages.old("collection.anki2",
				List.of(note("{{c1::a {{c2::b}} c}} d {{c3::never closed {{cx::e}} }"), note("{{c1::}}"),
						note("{{c1:::: }} {{c1::f::g::h}}"), note("{{c1::".repeat(20_000)),
						note("{{c1::x}}".repeat(10_000)), note("{{c1::".repeat(2_000) + "y" + "}}".repeat(2_000)))));

		assertThat(draft.questions()).extracting((question) -> question.content().text())
			.startsWith("_____ d {{c3::never closed {{cx::e}} }", "a _____ c d {{c3::never closed {{cx::e}} }");
	}

	private static AnkiPackages.Note note(String text) {
		return new AnkiPackages.Note(2, text, "", null, "Default", "");
	}

	private static byte[] collection(byte[] database) {
		return AnkiPackages.zip(Map.of("collection.anki2", database));
	}

	private static QuestionContent content(byte[] archive, int at) {
		return draft(archive).questions().get(at).content();
	}

	private static Reading.Draft draft(byte[] archive) {
		return (Reading.Draft) read(archive);
	}

	private static Reading read(byte[] archive) {
		return new AnkiReader().read(ReceivingDocument.characters(archive));
	}

}
