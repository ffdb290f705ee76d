package io.weakspot.questions.importing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words of a page in Markdown, as answers are written in it: stress, code and links
 * stay, and what would be markup by mistake is code.
 */
final class HtmlWords {

	private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt", "var");

	private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

	private static final Pattern ONLY_LABEL = Pattern.compile(
			"(?:(?:q|ques|question|a|ans|answer|solution)\\s*)?#?\\d{0,4}\\s*[.:)\\]–-]*", Pattern.CASE_INSENSITIVE);

	private static final Pattern LIKE_MARKUP = Pattern
		.compile("</?[a-zA-Z][^<>\\n]{0,200}>|(?<![\\w`])_{2,}\\w+(?:_{2,})?|(?<![\\w*`])\\*{1,2}\\w+(?![\\w*])");

	private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]*");

	private HtmlWords() {
	}

	/**
	 * What stands in a node; a line break is a line's end, all other space is one blank.
	 */
	static String of(Node node) {
		return of(node, false);
	}

	/** The same without line ends. */
	static String line(Node node) {
		return SPACE.matcher(of(node)).replaceAll(" ").strip();
	}

	private static String of(Node node, boolean stressed) {
		if (node instanceof TextNode text) {
			String plain = SPACE.matcher(text.getWholeText()).replaceAll(" ");
			return LIKE_MARKUP.matcher(plain)
				.replaceAll((found) -> "`" + Matcher.quoteReplacement(found.group()) + "`");
		}
		return (node instanceof Element element) ? of(element, stressed) : "";
	}

	private static String of(Element element, boolean stressed) {
		String tag = element.normalName();
		if (CODE.contains(tag)) {
			return code(SPACE.matcher(element.wholeText()).replaceAll(" "));
		}
		return switch (tag) {
			case "br" -> "\n";
			case "img" -> element.attr("alt").strip();
			case "b", "strong" -> stressed(inside(element, true), "**", stressed);
			case "i", "em" -> stressed(inside(element, true), "*", stressed);
			case "a" -> link(element, inside(element, stressed));
			case "sup" -> element.text().matches("[\\w+-]{1,6}") ? "^" + element.text() : inside(element, stressed);
			default -> element.isBlock() ? " " + inside(element, stressed) + " " : inside(element, stressed);
		};
	}

	private static String inside(Element element, boolean stressed) {
		StringBuilder words = new StringBuilder();
		element.childNodes().forEach((child) -> words.append(of(child, stressed)));
		return words.toString();
	}

	private static String code(String code) {
		String sign = code.contains("`") ? "``" : "`";
		return code.isBlank() ? " " : sign + code.strip() + sign;
	}

	private static String stressed(String words, String sign, boolean already) {
		String inner = words.strip();
		if (already || ONLY_LABEL.matcher(inner).matches() || inner.contains("\n")) {
			return words;
		}
		return around(words, sign, sign);
	}

	// Space at the ends stays outside of the signs.
	private static String around(String words, String before, String after) {
		return (Character.isWhitespace(words.charAt(0)) ? " " : "") + before + words.strip() + after
				+ (Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "");
	}

	// A sign beside a heading that leads to itself is no word.
	private static String link(Element link, String words) {
		String target = link.attr("href").strip();
		boolean within = target.startsWith("#");
		if (within && NO_WORDS.matcher(words).matches()) {
			return "";
		}
		boolean leads = (within || target.startsWith("http")) && !words.isBlank() && target.length() <= 500
				&& words.indexOf('[') < 0 && words.indexOf('\n') < 0 && target.matches("[^\\s()<>]+");
		return leads ? around(words, "[", "](" + target + ")") : words;
	}

}
