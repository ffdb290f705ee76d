package io.weakspot.questions.importing.quiz;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a file of another program holds.
 *
 * @param items in the file's order
 * @param leftOut what is in no item
 */
public record Quiz(List<Item> items, List<Rest> leftOut) {

	/**
	 * A question with what belongs to it.
	 *
	 * @param name what the file calls it
	 * @param choices of a closed question, empty for an open one
	 * @param answer in Markdown; for a closed question why it is right
	 * @param points what the file itself says an answer has to name
	 * @param category the path of the part of the file that it stands in, outermost first
	 * @param tags paths of further topics
	 */
	public record Item(@Nullable String name, String text, @Nullable String code, List<Choice> choices,
			@Nullable String answer, List<Point> points, List<String> category, List<List<String>> tags) {

		Item in(List<String> category, List<List<String>> tags) {
			return new Item(this.name, this.text, this.code, this.choices, this.answer, this.points, category, tags);
		}

	}

	/** An answer to choose. */
	public record Choice(String text, boolean right) {
	}

	/** Something that an answer has to name, and what counts as the same. */
	public record Point(String text, List<String> phrasings) {
	}

	/** A part of the file that is in no question, and why. */
	public record Rest(String excerpt, String reason) {

		private static final int LONGEST = 200;

		static Rest of(String text, String reason) {
			String stripped = text.strip();
			return new Rest((stripped.length() > LONGEST) ? stripped.substring(0, LONGEST) + "…" : stripped, reason);
		}

	}

}
