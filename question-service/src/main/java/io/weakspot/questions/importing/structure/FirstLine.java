package io.weakspot.questions.importing.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a question's first block says: the question, and sometimes the beginning of its
 * answer.
 */
record FirstLine(String question, @Nullable String answer) {

	private static final Pattern ANSWER_LABEL = Pattern
		.compile("(?<=[?.!:)\\]”\"'’\\s])\\s*\\b(?:Answers?|Ans|Solution)\\s*[:.\\-–—]+\\s*", Pattern.CASE_INSENSITIVE);

	private static final Pattern STRESSED_FIRST = Pattern.compile("^(\\*\\*|__)(.{4,400}?)\\1[\\s:–—-]+(\\S.*)$");

	private static final int LONGEST = 20_000;

	private static final int SHORTEST_ANSWER_WORDS = 4;

	static FirstLine of(Carrier carrier) {
		String text = carrier.block().text().strip();
		String rest = carrier.label().rest();
		if (text.length() > LONGEST) {
			return new FirstLine(rest, null);
		}
		Matcher stressed = STRESSED_FIRST.matcher(text);
		if (stressed.matches() && Asking.likelihood(stressed.group(2)) >= Asking.LIKELY
				&& rest.startsWith(Markup.plain(stressed.group(2)))) {
			return new FirstLine(Markup.plain(stressed.group(2)), stressed.group(3).strip());
		}
		Matcher label = ANSWER_LABEL.matcher(rest);
		if (label.find()) {
			return new FirstLine(rest.substring(0, label.start()).strip(), orNull(rest.substring(label.end())));
		}
		return splitAfterMark(rest);
	}

	// "What is X? X is ...": what follows the question mark is the answer, unless it asks
	// on.
	private static FirstLine splitAfterMark(String text) {
		int mark = text.indexOf("? ");
		while (mark >= 0) {
			String after = text.substring(mark + 2).strip();
			if (!Asking.goesOn(after) && Asking.likelihood(after) < 1
					&& after.split("\\s+").length >= SHORTEST_ANSWER_WORDS && isOutsideQuotes(text, mark)) {
				return new FirstLine(text.substring(0, mark + 1), after);
			}
			mark = text.indexOf("? ", mark + 1);
		}
		return new FirstLine(text, null);
	}

	private static boolean isOutsideQuotes(String text, int at) {
		String before = text.substring(0, at);
		return before.chars().filter((c) -> c == '(').count() <= before.chars().filter((c) -> c == ')').count()
				&& before.chars().filter((c) -> c == '“').count() <= before.chars().filter((c) -> c == '”').count()
				&& before.chars().filter((c) -> c == '`').count() % 2 == 0
				&& before.chars().filter((c) -> c == '"').count() % 2 == 0;
	}

	private static @Nullable String orNull(String text) {
		return text.isBlank() ? null : text.strip();
	}

}
