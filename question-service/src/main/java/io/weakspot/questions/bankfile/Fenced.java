package io.weakspot.questions.bankfile;

import org.jspecify.annotations.Nullable;

/**
 * Code below a text in Markdown, parted from it by fences, and byte for byte the same.
 */
public record Fenced(String text, @Nullable String code) {

	/** A fence that nothing in the code could be taken for. */
	public static String fence(String code) {
		int longest = 0;
		int run = 0;
		for (int at = 0; at < code.length(); at++) {
			run = (code.charAt(at) == '`') ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return "`".repeat(Math.max(3, longest + 1));
	}

	/** The text with its code below. */
	public String joined() {
		if (this.code == null) {
			return this.text;
		}
		String fence = fence(this.code);
		return this.text + "\n\n" + fence + "\n" + this.code + "\n" + fence;
	}

	/** What was joined; without code when the text does not end with some. */
	public static Fenced of(String joined) {
		int last = joined.lastIndexOf('\n');
		String fence = joined.substring(last + 1);
		int open = (last > 0) ? joined.lastIndexOf("\n\n" + fence + "\n", last - 1) : -1;
		if (!fence.matches("`{3,}") || open < 0) {
			return new Fenced(joined, null);
		}
		int from = open + fence.length() + 3;
		return new Fenced(joined.substring(0, open), joined.substring(from, Math.max(from, last)));
	}

}
