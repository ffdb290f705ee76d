package io.weakspot.questions.importing.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/** The markups that Moodle knows. */
enum TextFormat {

	HTML, MARKDOWN, PLAIN,

	/** HTML where there are tags, else plain. */
	AUTO;

	private static final Pattern TAG = Pattern.compile(
			"</?(?:p|br|div|span|b|i|u|strong|em|code|pre|tt|ul|ol|li|a|img|sub|sup|h[1-6]|table|tr|td|blockquote)(?:\\s[^<>]{0,500})?/?>",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})[^`]*$");

	/** The format of a name as GIFT or Moodle XML writes it. */
	static TextFormat of(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "html" -> HTML;
			case "markdown" -> MARKDOWN;
			case "plain", "plain_text" -> PLAIN;
			default -> AUTO;
		};
	}

	/** Plain words, with blocks of code apart. */
	Words question(String written) {
		return switch (this) {
			case HTML -> HtmlWords.question(written);
			case MARKDOWN -> withoutFences(written);
			case PLAIN -> Words.plain(written);
			case AUTO -> isHtml(written) ? HtmlWords.question(written) : entities(written);
		};
	}

	/** Markdown, with blocks of code in fences. */
	Words answer(String written) {
		return switch (this) {
			case HTML -> HtmlWords.answer(written);
			case MARKDOWN, PLAIN -> Words.plain(written);
			case AUTO -> isHtml(written) ? HtmlWords.answer(written) : entities(written);
		};
	}

	/** An answer to choose or to give: plain words, but with blocks of code in fences. */
	Words option(String written) {
		Words plain = question(written);
		return plain.codes().isEmpty() ? plain : answer(written);
	}

	private static boolean isHtml(String written) {
		return TAG.matcher(written).find();
	}

	private static Words entities(String written) {
		return Words.plain((written.indexOf('&') >= 0) ? Parser.unescapeEntities(written, false) : written);
	}

	private static Words withoutFences(String written) {
		List<String> text = new ArrayList<>();
		List<String> codes = new ArrayList<>();
		List<String> lines = List.of(written.split("\n", -1));
		for (int at = 0; at < lines.size(); at++) {
			var fence = FENCE.matcher(lines.get(at));
			int end = fence.matches() ? closing(lines, at, fence.group(1)) : -1;
			if (end < 0) {
				text.add(lines.get(at));
			}
			else {
				codes.add(String.join("\n", lines.subList(at + 1, end)));
				at = end;
			}
		}
		return new Words(String.join("\n", text).strip(), codes, List.of());
	}

	private static int closing(List<String> lines, int open, String fence) {
		for (int at = open + 1; at < lines.size(); at++) {
			String line = lines.get(at).strip();
			if (line.startsWith(fence) && line.chars().allMatch((c) -> c == fence.charAt(0))) {
				return at;
			}
		}
		return -1;
	}

}
