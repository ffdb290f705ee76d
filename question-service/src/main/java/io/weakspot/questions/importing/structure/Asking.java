package io.weakspot.questions.importing.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words read as a question. */
public final class Asking {

	/** Above this it reads as one. */
	public static final double LIKELY = 0.5;

	private static final int LONGEST = 700;

	private static final Set<String> INTERROGATIVE = Set.of("what", "what's", "what’s", "why", "how", "when", "where",
			"which", "who", "whom", "whose", "can", "could", "do", "does", "did", "is", "are", "was", "were", "should",
			"would", "will", "has", "have");

	private static final Set<String> IMPERATIVE = Set.of("explain", "describe", "define", "discuss", "compare",
			"contrast", "differentiate", "distinguish", "list", "name", "mention", "give", "write", "tell", "state",
			"outline", "illustrate", "elaborate", "summarize", "summarise", "enumerate", "implement", "create",
			"design", "build", "draw", "demonstrate", "justify", "walk", "identify", "convert", "calculate", "find",
			"predict", "evaluate", "prove", "derive", "solve", "suggest", "briefly", "show", "make", "given", "suppose",
			"imagine");

	private static final Set<String> LEAD_IN = Set.of("in", "on", "for", "and", "so", "but", "if", "with", "at", "from",
			"to", "of", "also", "or", "by", "under", "according");

	private static final Pattern COMPARES = Pattern
		.compile("(?i)\\bdifferences? (?:between|of)\\b|\\bvs\\.?\\s|\\bversus\\b|\\bblank\\b|_{2,}");

	private Asking() {
	}

	/** From 0, no question, to 1, certainly one. */
	public static double likelihood(String words) {
		String text = strip((words.length() > LONGEST) ? words.substring(0, LONGEST) : words);
		if (text.isBlank() || text.chars().noneMatch(Character::isLetter)) {
			return 0;
		}
		if (text.endsWith("?")) {
			return 1;
		}
		String[] split = text.toLowerCase(Locale.ROOT).split("[\\s,:]+", 3);
		String first = split[0];
		if (IMPERATIVE.contains(first)) {
			return 0.8;
		}
		if (text.contains("? ") || INTERROGATIVE.contains(first) || COMPARES.matcher(text).find()) {
			return 0.6;
		}
		boolean later = LEAD_IN.contains(first) && List.of(text.toLowerCase(Locale.ROOT).split("[\\s,]+"))
			.stream()
			.anyMatch((word) -> "what".equals(word) || "which".equals(word) || "how".equals(word));
		return later ? 0.6 : 0;
	}

	/** Whether words go on with a question: "And why is it used?", "Describe it." */
	static boolean goesOn(String words) {
		String text = words.strip();
		String lower = text.toLowerCase(Locale.ROOT);
		String rest = lower.replaceFirst("^(?:and|also|or|if so|if not|if yes|then|please)[,\\s]+", "");
		String first = rest.split("[\\s,]+", 2)[0];
		int end = text.indexOf(". ");
		return strip(text).endsWith("?") && end < 0 || IMPERATIVE.contains(first) && text.split("\\s+").length <= 20
				|| !rest.equals(lower) && INTERROGATIVE.contains(first);
	}

	private static String strip(String text) {
		int end = text.length();
		while (end > 0
				&& (Character.isWhitespace(text.charAt(end - 1)) || "*_\"'”’)]`".indexOf(text.charAt(end - 1)) >= 0)) {
			end--;
		}
		return text.substring(0, end).strip();
	}

}
