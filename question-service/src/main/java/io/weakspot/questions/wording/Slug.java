package io.weakspot.questions.wording;

import java.text.Normalizer;
import java.util.Locale;

/** Names as ids: lower case, words joined by dashes, no dots. */
public final class Slug {

	private Slug() {
	}

	public static String of(String name) {
		StringBuilder slug = new StringBuilder();
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replace("++", " plus plus ")
			.replace("#", " sharp ")
			.toLowerCase(Locale.ROOT);
		for (char c : plain.toCharArray()) {
			if (Character.isLetterOrDigit(c)) {
				slug.append(c);
			}
			else if (Character.getType(c) != Character.NON_SPACING_MARK && !slug.isEmpty()
					&& slug.charAt(slug.length() - 1) != '-') {
				slug.append('-');
			}
		}
		while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
			slug.setLength(slug.length() - 1);
		}
		return (slug.length() > 60) ? slug.substring(0, 60) : slug.toString();
	}

}
