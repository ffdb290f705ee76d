package io.weakspot.questions.linting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.wording.Sentences;

/** Finds claims about what is newest, which the next release makes wrong. */
final class StaleVersions {

	private static final int LONGEST_QUOTE = 120;

	private static final Pattern NEWEST = Pattern
		.compile("\\b(?:latest|newest|most recent|current)\\b(?:\\s+\\S+){0,2}?\\s+(?:version|release|edition|lts)\\b|"
				+ "\\b(?:version|release)\\b(?:\\s+\\S+){0,3}?\\s+(?:is|was) (?:the )?(?:latest|newest|most recent)\\b",
				Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){0,3}\\b");

	private static final Pattern IN_A_YEAR = Pattern
		.compile("\\b(?:as of|by|until|since early|until late) (?:\\w{3,9} )?20[0-3]\\d\\b", Pattern.CASE_INSENSITIVE);

	private StaleVersions() {
	}

	/** The claim, in the words of the question or its answer. */
	static Optional<String> in(QuestionContent question) {
		if (NEWEST.matcher(question.text()).find() && question.code() == null && asksForIt(question.text())) {
			return Optional.of(quote(question.text()));
		}
		List<String> lines = Objects.requireNonNullElse(question.referenceAnswer(), "").lines().toList();
		return lines.stream()
			.filter((line) -> line.length() < 5_000)
			.flatMap((line) -> Sentences.of(line.strip()).stream())
			.filter(StaleVersions::claims)
			.findFirst()
			.map(StaleVersions::quote);
	}

	private static boolean asksForIt(String text) {
		return text.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\b(?:what|which|name)\\b.*");
	}

	private static boolean claims(String sentence) {
		return NEWEST.matcher(sentence).find() && NUMBER.matcher(sentence).find() || IN_A_YEAR.matcher(sentence).find();
	}

	private static String quote(String sentence) {
		return (sentence.length() > LONGEST_QUOTE) ? sentence.substring(0, LONGEST_QUOTE) + "…" : sentence;
	}

}
