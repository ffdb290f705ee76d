package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Paths of categories, decks and tags. */
final class Categories {

	private static final int DEEPEST = 10;

	private Categories() {
	}

	/**
	 * The names on Moodle's path of a category, without those that every course has. Two
	 * slashes are one in a name.
	 */
	static List<String> moodle(String path) {
		String[] names = path.replace("//", "\u0000").split("/");
		List<String> own = new ArrayList<>();
		for (String name : names) {
			String plain = name.replace('\u0000', '/').strip();
			String lower = plain.toLowerCase(Locale.ROOT);
			boolean everywhere = plain.isEmpty() || plain.matches("\\$\\w{1,20}\\$") || "top".equals(lower)
					|| lower.startsWith("default for ") || lower.startsWith("top for ");
			if (!everywhere && own.size() < DEEPEST) {
				own.add(plain);
			}
		}
		return List.copyOf(own);
	}

	/** The names on the path of an Anki deck or tag. */
	static List<String> anki(String path) {
		List<String> names = new ArrayList<>();
		for (String name : path.replace("\u001f", "::").split("::")) {
			if (!name.isBlank() && names.size() < DEEPEST) {
				names.add(name.strip());
			}
		}
		return List.copyOf(names);
	}

}
