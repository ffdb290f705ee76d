package io.weakspot.questions.wording;

import java.util.ArrayList;
import java.util.List;

/** Prose as sentences. */
public final class Sentences {

	private Sentences() {
	}

	/**
	 * The sentences of one paragraph or list item. A dot ends one only before a space and
	 * a capital, so that versions, file names and abbreviations stay whole.
	 */
	public static List<String> of(String prose) {
		List<String> sentences = new ArrayList<>();
		int from = 0;
		for (int at = 0; at + 2 < prose.length(); at++) {
			if (ends(prose, at)) {
				sentences.add(prose.substring(from, at + 1).strip());
				from = at + 1;
			}
		}
		sentences.add(prose.substring(from).strip());
		sentences.removeIf(String::isEmpty);
		return sentences;
	}

	private static boolean ends(String prose, int at) {
		char c = prose.charAt(at);
		if (c != '.' && c != '!' && c != '?') {
			return false;
		}
		int next = at + 1;
		if (!Character.isWhitespace(prose.charAt(next))) {
			return false;
		}
		while (next < prose.length() && Character.isWhitespace(prose.charAt(next))) {
			next++;
		}
		return next < prose.length() && starts(prose.charAt(next)) && !abbreviates(prose, at);
	}

	private static boolean starts(char c) {
		return Character.isUpperCase(c) || Character.isDigit(c) || "\"“‘'(`*".indexOf(c) >= 0;
	}

	private static boolean abbreviates(String prose, int at) {
		String before = prose.substring(Math.max(0, at - 4), at).toLowerCase(java.util.Locale.ROOT);
		return before.endsWith("e.g") || before.endsWith("i.e") || before.endsWith(" vs")
				|| before.endsWith("etc") && prose.charAt(at) == '.';
	}

}
