package io.weakspot.questions.importing.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.weakspot.questions.wording.Words;
import org.jspecify.annotations.Nullable;

/** Whether the name of a part says what it is about. */
public final class SectionNames {

	private static final Set<String> GENERIC = Set.of("interview", "question", "answer", "top", "best", "most",
			"common", "frequent", "asked", "basic", "advanced", "intermediate", "fresher", "beginner", "experienced",
			"senior", "junior", "professional", "developer", "level", "part", "section", "chapter", "table", "content",
			"introduction", "overview", "list", "miscellaneou", "miscellaneous", "misc", "other", "general", "more",
			"additional", "q", "qa", "faq", "quiz", "test", "easy", "medium", "hard", "candidate", "important",
			"popular", "latest", "updated", "guide", "index", "toc", "set", "first", "last", "next", "start", "end",
			"topic", "tutorial", "framework", "language", "programming", "year", "complete", "essential", "must",
			"know", "imported", "ultimate", "job", "prepare", "preparation");

	private static final Set<String> MIDDLE = Set.of("medium", "mid", "middle", "moderate", "lead", "staff",
			"principal");

	private static final int LONGEST_NAME = 200;

	private SectionNames() {
	}

	/**
	 * Whether anything is left of a name without words that any part could have.
	 * @param technology what the document is about as a whole
	 */
	public static boolean tell(String name, String technology) {
		Set<String> said = new HashSet<>(Words.telling(technology));
		return telling(name).stream().anyMatch((word) -> !said.contains(word));
	}

	/**
	 * The level that a name says something is for, fresher or experienced; null when it
	 * says none.
	 */
	public static @Nullable String level(String name) {
		String level = Sections.level((name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name);
		return (level == null && MIDDLE.contains(name.strip().toLowerCase(Locale.ROOT))) ? "experienced" : level;
	}

	/** The words of a title that any title could not have. */
	public static List<String> telling(String name) {
		return Words.telling(name)
			.stream()
			.filter((word) -> !GENERIC.contains(word) && word.chars().anyMatch(Character::isLetter))
			.toList();
	}

}
