package io.weakspot.questions.importing.quiz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text with gaps, as Anki writes them: {@code The {{c1::queue::kind of list}} is first
 * in, first out}. Gaps of the same number are asked for together.
 */
final class Cloze {

	private static final String OPEN = "{{c";

	private static final int DEEPEST = 8;

	private final String text;

	/** Where each gap's opening is closed. */
	private final Map<Integer, Integer> closings = new HashMap<>();

	private final SortedSet<Integer> numbers = new TreeSet<>();

	private Cloze(String text) {
		this.text = text;
		Deque<Integer> open = new ArrayDeque<>();
		for (int at = 0; at + 1 < text.length(); at++) {
			if (text.startsWith("{{", at)) {
				open.push(at);
				at++;
			}
			else if (text.startsWith("}}", at)) {
				close(open.poll(), at);
				at++;
			}
		}
	}

	/** The gaps of a text, none if it has none. */
	static Cloze in(String text) {
		return new Cloze(text);
	}

	/** The numbers that gaps have, in their order. */
	SortedSet<Integer> numbers() {
		return this.numbers;
	}

	/** The text with its gaps filled, but for those of one number. */
	Gap gap(int number) {
		List<String> hidden = new ArrayList<>();
		return new Gap(shown(0, this.text.length(), number, hidden, 0), hidden);
	}

	private void close(@org.jspecify.annotations.Nullable Integer open, int at) {
		int end = (open != null) ? numberEnd(open) : -1;
		if (open != null && end > 0) {
			this.closings.put(open, at);
			this.numbers.add(number(open, end));
		}
	}

	private String shown(int from, int to, int number, List<String> hidden, int depth) {
		StringBuilder shown = new StringBuilder();
		int at = from;
		for (int open = next(from, to); open >= 0; open = next(at, to)) {
			int end = numberEnd(open);
			int close = this.closings.getOrDefault(open, to);
			shown.append(this.text, at, open);
			String inside = (depth < DEEPEST) ? shown(end + 2, close, number, hidden, depth + 1)
					: this.text.substring(end + 2, close);
			int hint = inside.lastIndexOf("::");
			String words = (hint > 0) ? inside.substring(0, hint) : inside;
			if (number(open, end) == number) {
				hidden.add(words);
				shown.append("_____").append((hint > 0) ? " (" + inside.substring(hint + 2) + ")" : "");
			}
			else {
				shown.append(words);
			}
			at = close + 2;
		}
		return shown.append(this.text, Math.min(at, to), to).toString();
	}

	// The next opening that is closed.
	private int next(int from, int to) {
		int open = this.text.indexOf(OPEN, from);
		while (open >= 0 && open < to && !this.closings.containsKey(open)) {
			open = this.text.indexOf(OPEN, open + 1);
		}
		return (open < to) ? open : -1;
	}

	private int number(int open, int end) {
		return Integer.parseInt(this.text.substring(open + OPEN.length(), end));
	}

	private int numberEnd(int open) {
		int from = open + OPEN.length();
		int end = from;
		while (end < this.text.length() && end - from < 4 && this.text.charAt(end) >= '0'
				&& this.text.charAt(end) <= '9') {
			end++;
		}
		return (this.text.startsWith(OPEN, open) && end > from && this.text.startsWith("::", end)) ? end : -1;
	}

	/**
	 * A text with the gaps of one number.
	 *
	 * @param hidden what is to be said for each
	 */
	record Gap(String text, List<String> hidden) {
	}

}
