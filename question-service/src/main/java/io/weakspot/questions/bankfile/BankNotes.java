package io.weakspot.questions.bankfile;

import java.util.List;

import io.weakspot.questions.catalogue.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other formats have no place for, such as key points, as a comment that their own
 * programs pass over. What such a format can say stands there only, so that it can be
 * edited.
 */
public final class BankNotes {

	/** Begins the comment about the bank. */
	public static final String BANK = "weakspot-bank:";

	/** Begins the comment about the next question. */
	public static final String QUESTION = "weakspot-question:";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** A line of its own that begins the options of a question in Markdown. */
	public static final String OPTIONS_BELOW = "<!-- weakspot-options -->";

	/** A line of its own that begins the answer to a question in Markdown. */
	public static final String ANSWER_BELOW = "<!-- weakspot-answer -->";

	private BankNotes() {
	}

	/** All about the bank but its questions, in one line. */
	public static String of(BankFile file) {
		return BANK + " " + write(new BankFile(file.id(), file.title(), file.technology(), file.licence(),
				file.source(), file.topics(), file.roles(), null));
	}

	/**
	 * All about a question that its own words don't say, in one line. Words that would
	 * not come back as they are stand here too.
	 */
	public static String of(BankFile.QuestionEntry entry) {
		List<Option> options = (entry.options() != null) ? entry.options() : List.of();
		boolean plain = options.stream().allMatch((option) -> isPlain(option.text()));
		List<Option> known = plain ? options.stream().map((option) -> new Option(option.id(), "", false)).toList()
				: options;
		return QUESTION + " "
				+ write(new BankFile.QuestionEntry(entry.id(), orNull(entry.text()),
						(entry.code() == null || survives(entry.code())) ? empty(entry.code()) : entry.code(),
						entry.kind(), known, entry.topics(), entry.level(), entry.intent(),
						orEmpty(entry.referenceAnswer()), entry.keyPoints(), entry.followUps(), entry.appliesTo(),
						entry.verifiedOn(), entry.source(), entry.licence()));
	}

	public static BankFile bank(String json) {
		return JSON.readValue(json, BankFile.class);
	}

	/**
	 * What a comment said about a question, completed by its words.
	 * @param words the question's text, with its code below
	 */
	public static BankFile.QuestionEntry question(String json, String words, List<Option> options,
			@Nullable String answer) {
		BankFile.QuestionEntry noted = JSON.readValue(json, BankFile.QuestionEntry.class);
		// Without a note of code, what ends the text is a part of it.
		Fenced said = (noted.code() != null) ? Fenced.of(words) : new Fenced(words, null);
		return new BankFile.QuestionEntry(noted.id(), (noted.text() != null) ? noted.text() : said.text(),
				chosen(noted.code(), said.code()), noted.kind(), options(noted.options(), options), noted.topics(),
				noted.level(), noted.intent(), chosen(noted.referenceAnswer(), answer), noted.keyPoints(),
				noted.followUps(), noted.appliesTo(), noted.verifiedOn(), noted.source(), noted.licence());
	}

	private static @Nullable String chosen(@Nullable String noted, @Nullable String said) {
		return (noted == null || noted.isEmpty()) ? said : noted;
	}

	private static List<Option> options(@Nullable List<Option> noted, List<Option> said) {
		if (noted == null || noted.size() != said.size()) {
			return said;
		}
		return java.util.stream.IntStream.range(0, said.size())
			.mapToObj((at) -> new Option(noted.get(at).id(),
					noted.get(at).text().isEmpty() ? said.get(at).text() : noted.get(at).text(),
					said.get(at).correct()))
			.toList();
	}

	// Angle brackets could end a comment.
	private static String write(Object value) {
		return JSON.writeValueAsString(value).replace(">", "\\u003e");
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || isPlain(text)) ? null : text;
	}

	private static @Nullable String orEmpty(@Nullable String text) {
		return (text != null && !isPlain(text)) ? text : empty(text);
	}

	private static @Nullable String empty(@Nullable String text) {
		return (text != null) ? "" : null;
	}

	private static boolean isPlain(String text) {
		return text.equals(text.strip()) && !text.isEmpty() && survives(text);
	}

	// What stands for an escape, ends a line or begins a comment would not come back.
	private static boolean survives(String text) {
		return !text.contains("<!-- weakspot-")
				&& text.chars().noneMatch((c) -> c < ' ' && c != '\n' && c != '\t' || c >= 0xE000 && c <= 0xF8FF);
	}

}
