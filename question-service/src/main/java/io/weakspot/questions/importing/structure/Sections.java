package io.weakspot.questions.importing.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The parts of a document that a reading position is in, by the headings passed. */
final class Sections {

	private static final Pattern FRESHER = Pattern.compile(
			"\\b(?:freshers?|beginners?|basics?|junior|entry|easy|fundamentals?|introductory|novices?)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern EXPERIENCED = Pattern.compile(
			"\\b(?:experienced|advanced|seniors?|experts?|professionals?|intermediate|hard|difficult|architects?)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ANNOUNCED = Pattern.compile(
			"(?<![\\d.])(\\d{1,4})\\s?\\+?\\s+(?:[\\p{L}.#+&/'’-]+\\s+){0,6}?(?:questions?|interview|q\\s?&\\s?a|problems)",
			Pattern.CASE_INSENSITIVE);

	private final Deque<Part> parts = new ArrayDeque<>();

	void enter(int depth, String name) {
		while (!this.parts.isEmpty() && this.parts.peek().depth() >= depth) {
			this.parts.pop();
		}
		this.parts.push(new Part(depth, name));
	}

	/** What the innermost part that says so is for, fresher or experienced. */
	@Nullable String level() {
		return this.parts.stream()
			.map((part) -> level(part.name()))
			.filter((level) -> level != null)
			.findFirst()
			.orElse(null);
	}

	/** The innermost part with a name of its own. */
	@Nullable String name() {
		return this.parts.stream()
			.map(Part::name)
			.filter((name) -> !SectionNames.telling(name).isEmpty())
			.map(Sections::tidy)
			.findFirst()
			.orElse(null);
	}

	static @Nullable String level(String heading) {
		boolean fresher = FRESHER.matcher(heading).find();
		boolean experienced = EXPERIENCED.matcher(heading).find();
		if (fresher == experienced) {
			return null;
		}
		return fresher ? "fresher" : "experienced";
	}

	/** How many questions a title promises, or null. A year promises none. */
	static @Nullable Integer announced(List<String> titles) {
		for (String title : titles) {
			Matcher matcher = ANNOUNCED.matcher((title.length() > 300) ? title.substring(0, 300) : title);
			while (matcher.find()) {
				int number = Integer.parseInt(matcher.group(1));
				if (number > 1 && (number < 1990 || number > 2100)) {
					return number;
				}
			}
		}
		return null;
	}

	private static String tidy(String heading) {
		String tidy = heading.replaceFirst("^[#\\s]*(?:\\d{1,3}[.):]?\\s+|[IVX]{1,5}[.)]\\s+)?", "").strip();
		boolean shouts = tidy.equals(tidy.toUpperCase(Locale.ROOT)) && tidy.length() > 5;
		return shouts ? tidy.charAt(0) + tidy.substring(1).toLowerCase(Locale.ROOT) : tidy;
	}

	private record Part(int depth, String name) {
	}

}
