package io.weakspot.questions.importing.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a question's words and says that one begins.
 *
 * @param number null when it bears none
 * @param rest the block's text after it, without markup around
 */
record Label(Style style, @Nullable Integer number, String rest) {

	private static final int LOOKED_AT = 400;

	private static final Pattern OPENING = Pattern
		.compile("^(?:[#*_>\\s]|<a [^<>]{0,200}>\\s?</a>|</?(?:b|strong|i|em|u)>)+");

	private static final Pattern ASKS = Pattern.compile(
			"^(?:Q|Ques|Question|Que)(?:\\s*[.#:-]?\\s*(?:No\\.?\\s*)?(\\d{1,4})\\s*(?:[.:)\\]-]|–|—|\\s|$)+|\\s*[.:)](?=\\s|\\*|_|$))[.:)\\s]*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern COUNTS = Pattern
		.compile("^[(\\[]?(\\d{1,4})\\s?(?:[.):\\]]|-(?=\\s)|–|—)+(?:\\s+|(?=[*_\\[<`A-Z]))");

	private static final Pattern MARKER = Pattern.compile("^[(\\[]?(\\d{1,4})[.)\\]]$");

	enum Style {

		/** Q7., Question 7:, Q: */
		ASKING,
		/** 7. or 7) */
		COUNTING,
		/** Nothing. */
		BARE

	}

	/**
	 * Whether a line could begin with a label or markup; if not there is no need to look.
	 */
	static boolean mayBegin(String text) {
		char first = text.isEmpty() ? ' ' : text.charAt(0);
		return first == 'Q' || first == 'q' || Character.isDigit(first) || "([#*_<>".indexOf(first) >= 0;
	}

	static Label of(Block block) {
		String text = Markup.withoutOpening(block.text(), OPENING);
		String start = (text.length() > LOOKED_AT) ? text.substring(0, LOOKED_AT) : text;
		Matcher asks = ASKS.matcher(start);
		if (asks.find()) {
			return new Label(Style.ASKING, number(asks.group(1)), Markup.plain(text.substring(asks.end())));
		}
		Integer marked = marked(block.marker());
		if (marked != null) {
			return new Label(Style.COUNTING, marked, Markup.plain(block.text()));
		}
		Matcher counts = COUNTS.matcher(start);
		if (counts.find()) {
			return new Label(Style.COUNTING, number(counts.group(1)), Markup.plain(text.substring(counts.end())));
		}
		return new Label(Style.BARE, null, Markup.plain(block.text()));
	}

	private static @Nullable Integer marked(@Nullable String marker) {
		Matcher matcher = MARKER.matcher((marker != null) ? marker : "");
		return matcher.find() ? number(matcher.group(1)) : null;
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
