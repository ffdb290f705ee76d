package io.weakspot.questions.wording;

import java.util.Locale;

/** When two texts count as the same. */
public final class Sameness {

	private Sameness() {
	}

	/**
	 * A text without what does not change its meaning: case, spacing, the kind of quotes,
	 * markup around words, and punctuation at the end.
	 */
	public static String key(String text) {
		StringBuilder key = new StringBuilder(text.length());
		for (int at = 0; at < text.length(); at++) {
			char c = straight(text.charAt(at));
			if (Character.isWhitespace(c) || c == '\u00a0') {
				if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
					key.append(' ');
				}
			}
			else if (c != '*' && c != '`') {
				key.append(c);
			}
		}
		int end = key.length();
		while (end > 0 && " ?.!:;".indexOf(key.charAt(end - 1)) >= 0) {
			end--;
		}
		return key.substring(0, end).toLowerCase(Locale.ROOT);
	}

	private static char straight(char c) {
		return switch (c) {
			case '‘', '’', 'ʼ' -> '\'';
			case '“', '”', '„' -> '"';
			case '–', '—' -> '-';
			default -> c;
		};
	}

}
