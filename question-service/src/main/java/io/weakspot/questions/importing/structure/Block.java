package io.weakspot.questions.importing.structure;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document, the same whatever format it was written in.
 *
 * @param from first line of the document, from 0
 * @param to line after the last
 * @param gap blank lines before it
 * @param depth level of a heading from 1, indentation of a line or nesting of an item
 * from 0
 * @param marker what a list item begins with, such as a bullet or 12.
 * @param checked whether a box before an item is ticked, null without a box
 * @param text without marker and heading signs
 */
public record Block(Kind kind, int from, int to, int gap, int depth, @Nullable String marker, @Nullable Boolean checked,
		String text) {

	/** What a piece of a document is. */
	public enum Kind {

		/** A heading by markup; in plain text there is none. */
		HEADING,
		/** What opens and closes the text below it on a page. */
		SUMMARY,
		/** A line of prose, or of what is not known to be anything else. */
		LINE,
		/** The first line of a list item. */
		ITEM,
		/** Code, kept as it is. */
		CODE,
		/** A row of a table. */
		TABLE,
		/** A line across the page. */
		RULE,
		/** Markup without any words. */
		MARKUP

	}

	boolean isStrong() {
		String plain = this.text.strip();
		return plain.length() > 4 && (plain.startsWith("**") && plain.endsWith("**")
				|| plain.startsWith("__") && plain.endsWith("__") || plain.startsWith("<b>") && plain.endsWith("</b>")
				|| plain.startsWith("<strong>") && plain.endsWith("</strong>"));
	}

	/** Prose that stands alone between blank lines and could be a heading. */
	boolean isShortLine(int mostWords) {
		return this.kind == Kind.LINE && this.depth == 0 && this.text.length() <= 120
				&& this.text.strip().split("\\s+").length <= mostWords;
	}

}
