package io.weakspot.questions.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts as words. */
public final class Words {

	private static final Set<String> COMMON = Set.of("a", "an", "the", "is", "are", "was", "were", "be", "been", "do",
			"does", "did", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "and", "or", "it", "its",
			"this", "that", "these", "those", "what", "which", "who", "how", "why", "when", "where", "you", "your",
			"we", "our", "i", "me", "my", "can", "could", "would", "should", "will", "have", "has", "had", "there",
			"their", "they", "them", "some", "any", "so", "if", "then", "than", "about", "into", "s", "us");

	private Words() {
	}

	/**
	 * The words of a text in lower case. What makes up a technical name stays together:
	 * {@code select_related}, {@code c++}, {@code node.js}.
	 */
	public static List<String> of(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		for (int at = 0; at <= text.length(); at++) {
			char c = (at < text.length()) ? text.charAt(at) : ' ';
			if (Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '#' || joins(text, at)) {
				word.append(c);
			}
			else if (!word.isEmpty()) {
				words.add(word.toString().toLowerCase(Locale.ROOT));
				word.setLength(0);
			}
		}
		return words;
	}

	/** The words that carry meaning, each brought to a plain form. */
	public static List<String> telling(String text) {
		return of(text).stream().filter((word) -> !COMMON.contains(word)).map(Words::plain).toList();
	}

	/** A word without the endings of number and manner: views, briefly, caching. */
	static String plain(String word) {
		String plain = word;
		if (plain.length() > 4 && plain.endsWith("ies")) {
			plain = plain.substring(0, plain.length() - 3) + "y";
		}
		else if (plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss") && !plain.endsWith("us")
				&& !plain.endsWith("is")) {
			plain = plain.substring(0, plain.length() - 1);
		}
		if (plain.length() > 5 && plain.endsWith("ly")) {
			plain = plain.substring(0, plain.length() - 2);
		}
		return plain;
	}

	// A dot, dash or slash belongs to a word only between two letters: node.js, use-case.
	private static boolean joins(String text, int at) {
		return at > 0 && at + 1 < text.length() && ".-/".indexOf(text.charAt(at)) >= 0
				&& Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at + 1));
	}

}
