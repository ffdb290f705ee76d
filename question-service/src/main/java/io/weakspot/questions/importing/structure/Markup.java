package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs around words, which are no part of what a question says. */
final class Markup {

	private static final int LONGEST = 4_000;

	private static final int OPENING = 240;

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\\s[^<>]{0,300})?/?>");

	private static final Pattern PAGE_TAG = Pattern.compile(
			"</?(?:a|b|strong|i|em|u|br|span|div|p|font|summary|details|h[1-6])(?:\\s[^<>]{0,300})?/?>",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LINK = Pattern
		.compile("(?<!!)\\[([^\\[\\]]{1,300})\\]\\([^()\\s]{0,500}(?:\\([^()\\s]{0,100}\\))?[^()\\s]{0,100}\\)");

	private static final Pattern ONLY_LINK = Pattern.compile(
			"^[*_\\s]*\\[([^\\[\\]]{1,300})\\]\\(([^()\\s]{0,500}(?:\\([^()\\s]{0,100}\\))?[^()\\s]{0,100})\\)[*_\\s]*$");

	private static final Pattern STRESS = Pattern
		.compile("(?<![\\w*])(\\*{1,3}|_{2,3})(?=\\S)|(?<=\\S)(\\*{1,3}|_{2,3})(?![\\w*])");

	private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!<>~|-])");

	private static final Pattern CODE = Pattern.compile("`[^`]+`");

	private static final Pattern HIDDEN = Pattern.compile("\uE000(\\d+)\uE001");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private Markup() {
	}

	static String withoutOpening(String text, Pattern opening) {
		Matcher matcher = opening.matcher((text.length() > OPENING) ? text.substring(0, OPENING) : text);
		return matcher.lookingAt() ? text.substring(matcher.end()) : text;
	}

	/** One line of words: links as their text, no stress, no tags outside of code. */
	static String plain(String text) {
		if (text.length() > LONGEST || !isMarkedUp(text)) {
			return SPACE.matcher(text).replaceAll(" ").strip();
		}
		List<String> codes = new ArrayList<>();
		String hidden = CODE.matcher(text).replaceAll((code) -> hide(code.group(), codes));
		String linked = LINK.matcher(hidden).replaceAll("$1");
		String words = ESCAPED.matcher(STRESS.matcher(PAGE_TAG.matcher(linked).replaceAll("")).replaceAll(""))
			.replaceAll("$1");
		String shown = HIDDEN.matcher(words)
			.replaceAll((place) -> Matcher.quoteReplacement(codes.get(Integer.parseInt(place.group(1)))));
		return SPACE.matcher(shown).replaceAll(" ").strip();
	}

	private static boolean isMarkedUp(String text) {
		for (int at = 0; at < text.length(); at++) {
			if ("*_`[<\\".indexOf(text.charAt(at)) >= 0) {
				return true;
			}
		}
		return false;
	}

	private static String hide(String code, List<String> codes) {
		codes.add(code);
		return "\uE000" + (codes.size() - 1) + "\uE001";
	}

	/** Whether the text is one link to a place in the same document. */
	static boolean leadsWithin(String text) {
		Matcher link = ONLY_LINK.matcher((text.length() > LONGEST) ? "" : text);
		return link.matches() && link.group(2).startsWith("#");
	}

	/** Whether the text is nothing but a link. */
	static boolean isLink(String text) {
		return text.length() <= LONGEST && ONLY_LINK.matcher(text).matches();
	}

	/** Whether nothing is left of the text without its tags. */
	static boolean isOnlyTags(String text) {
		return text.length() <= LONGEST && TAG.matcher(text).replaceAll("").isBlank();
	}

	/** Whether the text is a link within the document in HTML: back to the top. */
	static boolean leadsBack(String text) {
		return text.length() <= LONGEST && text.contains("href=\"#")
				&& PAGE_TAG.matcher(text).replaceAll("").length() < 60;
	}

}
