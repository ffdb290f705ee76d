package io.weakspot.questions.linting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import io.weakspot.questions.catalogue.QuestionContent;

/**
 * Finds places where a name was lost: a copied page loses what stood in code formatting.
 */
final class MissingTokens {

	private static final Pattern EMPTY_QUOTES = Pattern
		.compile("“\\s*”|„\\s*“|‘\\s*’|(?<![\\w\"=(,\\[])\"\\s?\"(?![\\w\"])|(?<![`\\w])``(?![`\\w])");

	private static final String NAMED_THINGS = "(?:file|command|directory|folder|keyword|flag)";

	private static final Pattern NAMELESS = Pattern
		.compile("^(?:what (?:is|are|does)|explain|describe|define|why is)\\s+" + NAMED_THINGS
				+ "\\s*(?:$|\\?|(?:in|of|for|do|used)\\b)", Pattern.CASE_INSENSITIVE);

	private static final Pattern STARTS_WITHOUT_NAME = Pattern.compile("^" + NAMED_THINGS + ",\\s");

	private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•◦▪‣]|\\d{1,3}[.)])\\s+");

	private static final Pattern WITHOUT_SUBJECT = Pattern
		.compile("^(?:is|are|was|were)\\s+(?:a|an|the|your|used|created)\\b");

	private static final Pattern BREAKS_OFF = Pattern
		.compile("\\b(?:in|of|the|a|an|with|called|named|from|directory as)\\s*\\.?$");

	private MissingTokens() {
	}

	/** Where something is missing, in words. */
	static Optional<String> in(QuestionContent question) {
		if (EMPTY_QUOTES.matcher(question.text()).find()) {
			return Optional.of("between the quotes of the question");
		}
		if (NAMELESS.matcher(question.text().strip()).find()) {
			return Optional.of("in the question");
		}
		return inAnswer(Objects.requireNonNullElse(question.referenceAnswer(), "").lines().toList());
	}

	private static Optional<String> inAnswer(List<String> lines) {
		boolean code = false;
		for (int at = 0; at < lines.size(); at++) {
			String line = lines.get(at);
			if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
				code = !code;
			}
			else if (!code && line.length() < 5_000
					&& isBroken(line, (at + 1 < lines.size()) ? lines.get(at + 1) : "")) {
				String quoted = line.strip();
				return Optional.of("in the answer, at \""
						+ ((quoted.length() > 80) ? quoted.substring(0, 80) + "…" : quoted) + "\"");
			}
		}
		return Optional.empty();
	}

	private static boolean isBroken(String line, String next) {
		boolean item = ITEM.matcher(line).find();
		String text = ITEM.matcher(line).replaceFirst("").strip();
		boolean ends = next.isBlank() || ITEM.matcher(next).find();
		return STARTS_WITHOUT_NAME.matcher(text).find() || text.contains("“”")
				|| item && WITHOUT_SUBJECT.matcher(text).find()
				|| ends && text.contains(" ") && !text.startsWith("|") && BREAKS_OFF.matcher(text).find();
	}

}
