package io.weakspot.questions.importing.quiz;

/**
 * GIFT's escapes. While a question is taken apart, what was escaped is hidden in
 * characters that mean nothing.
 */
public final class GiftText {

	private static final String SIGNS = ":#={}~";

	private static final char HIDDEN = '\uE000';

	private static final char LAST = (char) (HIDDEN + 0x7f);

	private GiftText() {
	}

	/** A text so that none of it is taken for a sign of the format. */
	public static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '\n') {
				escaped.append("\\n");
			}
			else {
				escaped.append((SIGNS.indexOf(c) >= 0 || c == '\\') ? "\\" : "").append(c);
			}
		}
		return escaped.toString();
	}

	static String hidden(String text) {
		StringBuilder hidden = new StringBuilder(text.length());
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			char next = (at + 1 < text.length()) ? text.charAt(at + 1) : ' ';
			if (c == '\\' && (SIGNS.indexOf(next) >= 0 || next == '\\' || next == 'n')) {
				hidden.append((char) (HIDDEN + ((next == 'n') ? '\n' : next)));
				at++;
			}
			else {
				hidden.append(c);
			}
		}
		return hidden.toString();
	}

	static String shown(String hidden) {
		StringBuilder shown = new StringBuilder(hidden.length());
		for (int at = 0; at < hidden.length(); at++) {
			char c = hidden.charAt(at);
			shown.append((c >= HIDDEN && c <= LAST) ? (char) (c - HIDDEN) : c);
		}
		return shown.toString();
	}

	/** Where a sign stands that is not escaped, or -1. */
	static int indexOf(String text, char sign) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) == '\\') {
				at++;
			}
			else if (text.charAt(at) == sign) {
				return at;
			}
		}
		return -1;
	}

}
