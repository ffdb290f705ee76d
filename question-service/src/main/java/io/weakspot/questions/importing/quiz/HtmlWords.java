package io.weakspot.questions.importing.quiz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import io.weakspot.questions.bankfile.Fenced;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes a piece of HTML as words: as Markdown for an answer, without stress and with
 * blocks of code apart for a question. Code stays byte for byte.
 */
final class HtmlWords implements NodeVisitor {

	private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table",
			"dl", "section", "article");

	private static final Set<String> LINES = Set.of("div", "tr", "dt", "dd", "figcaption", "header", "footer");

	private static final Set<String> MEDIA = Set.of("audio", "video", "object", "iframe", "embed", "svg", "canvas",
			"script", "style", "form", "template");

	private final StringBuilder out = new StringBuilder();

	private final List<String> codes = new ArrayList<>();

	private final List<String> dropped = new ArrayList<>();

	private final Deque<ListPlace> lists = new ArrayDeque<>();

	private final boolean question;

	/** What is written as a whole, so that its inside is passed over. */
	private @Nullable Node whole;

	private HtmlWords(boolean question) {
		this.question = question;
	}

	static Words question(String html) {
		return of(html, new HtmlWords(true));
	}

	static Words answer(String html) {
		return of(html, new HtmlWords(false));
	}

	private static Words of(String html, HtmlWords words) {
		NodeTraversor.traverse(words, Jsoup.parseBodyFragment(html).body());
		return new Words(words.out.toString().strip(), List.copyOf(words.codes), List.copyOf(words.dropped));
	}

	@Override
	public void head(Node node, int depth) {
		if (this.whole != null) {
			return;
		}
		if (node instanceof TextNode text) {
			text(text.getWholeText());
		}
		else if (node instanceof Element element) {
			open(element);
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (this.whole == node) {
			this.whole = null;
		}
		else if (this.whole == null && node instanceof Element element) {
			close(element);
		}
	}

	private void open(Element element) {
		String name = element.normalName();
		if (MEDIA.contains(name)) {
			this.dropped.add(source(element));
			this.whole = element;
		}
		else if (PARAGRAPHS.contains(name) && !isTableOfWords(element)) {
			breakLine(2);
		}
		else if (LINES.contains(name)) {
			breakLine(1);
		}
		else {
			openWithin(element, name);
		}
	}

	private void openWithin(Element element, String name) {
		switch (name) {
			case "br" -> this.out.append(endsWithLines(2) ? "" : "\n");
			case "hr" -> breakLine(2);
			case "pre" -> code(element);
			case "code", "tt", "kbd", "samp" -> inlineCode(element);
			case "table" -> table(element);
			case "img" -> picture(element);
			case "ul", "ol" -> openList("ol".equals(name));
			case "li" -> item();
			case "b", "strong" -> stress("**");
			case "i", "em" -> stress("*");
			case "sup" -> this.out.append('^');
			case "a" -> this.out.append((!this.question && leadsOut(element)) ? "[" : "");
			case "td", "th" -> this.out.append(' ');
			default -> {
			}
		}
	}

	private void close(Element element) {
		String name = element.normalName();
		if (PARAGRAPHS.contains(name)) {
			breakLine(2);
		}
		else if (LINES.contains(name)) {
			breakLine(1);
		}
		switch (name) {
			case "ul", "ol" -> closeList();
			case "b", "strong" -> stress("**");
			case "i", "em" -> stress("*");
			case "a" -> closeLink(element);
			default -> {
			}
		}
	}

	private void text(String text) {
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (!Character.isWhitespace(c) && c != '\u00a0') {
				this.out.append(c);
			}
			else if (!this.out.isEmpty() && !Character.isWhitespace(this.out.charAt(this.out.length() - 1))) {
				this.out.append(' ');
			}
		}
	}

	// A parser has already taken away the line break that may follow the tag.
	private void code(Element element) {
		String text = element.wholeText();
		String code = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
		this.whole = element;
		if (code.isBlank()) {
			return;
		}
		if (this.question) {
			this.codes.add(code);
			breakLine(1);
			return;
		}
		String fence = Fenced.fence(code);
		breakLine(2);
		this.out.append(fence).append(language(element)).append('\n').append(code).append('\n').append(fence);
		breakLine(2);
	}

	private void inlineCode(Element element) {
		String code = element.wholeText();
		if (code.strip().indexOf('\n') >= 0) {
			code(element);
		}
		else if (!code.isBlank()) {
			String ticks = (code.indexOf('`') >= 0) ? "``" : "`";
			this.out.append(ticks).append(code.strip()).append(ticks);
		}
		this.whole = element;
	}

	private static boolean isTableOfWords(Element element) {
		return "table".equals(element.normalName()) && element.selectFirst("table table, pre, ul, ol, img") == null
				&& element.selectFirst("tr") != null;
	}

	private void table(Element table) {
		breakLine(2);
		boolean first = true;
		for (Element row : table.select("tr")) {
			List<String> cells = row.children().eachText();
			this.out.append("| ").append(String.join(" | ", row.children().stream().map(Element::text).toList()));
			this.out.append(" |\n");
			if (first && !this.question) {
				this.out.append("|").append(" --- |".repeat(Math.max(1, cells.size()))).append('\n');
			}
			first = false;
		}
		breakLine(2);
		this.whole = table;
	}

	private void picture(Element element) {
		this.dropped.add(source(element));
		text(element.attr("alt"));
	}

	private static String source(Element element) {
		String source = element.hasAttr("src") ? element.attr("src") : element.attr("data");
		return source.isBlank() ? element.normalName() : source;
	}

	private void openList(boolean numbered) {
		breakLine(this.lists.isEmpty() ? 2 : 1);
		this.lists.push(new ListPlace(numbered));
	}

	private void closeList() {
		this.lists.poll();
		breakLine(this.lists.isEmpty() ? 2 : 1);
	}

	private void item() {
		ListPlace place = this.lists.isEmpty() ? new ListPlace(false) : this.lists.peek();
		breakLine(1);
		this.out.append("  ".repeat(Math.min(8, Math.max(0, this.lists.size() - 1)))).append(place.next());
	}

	private void stress(String sign) {
		this.out.append(this.question ? "" : sign);
	}

	private static boolean leadsOut(Element link) {
		String to = link.attr("href");
		return (to.startsWith("http://") || to.startsWith("https://")) && !to.equals(link.text());
	}

	private void closeLink(Element link) {
		if (leadsOut(link)) {
			this.out.append(this.question ? " (" : "](").append(link.attr("href")).append(')');
		}
	}

	private static String language(Element code) {
		Element named = code.selectFirst("[class*=language-]");
		String classes = (named != null) ? named.className() : "";
		return classes.replaceFirst("(?s)^.*?language-([\\w+#.-]{1,30}).*$|^.*$", "$1");
	}

	// At most so many line breaks, and none at the beginning.
	private void breakLine(int count) {
		while (!this.out.isEmpty() && this.out.charAt(this.out.length() - 1) == ' ') {
			this.out.setLength(this.out.length() - 1);
		}
		while (!this.out.isEmpty() && !endsWithLines(count)) {
			this.out.append('\n');
		}
	}

	private boolean endsWithLines(int count) {
		int at = this.out.length();
		while (at > 0 && this.out.charAt(at - 1) == '\n') {
			at--;
		}
		return this.out.length() - at >= count;
	}

	/** How far a list has got. */
	private static final class ListPlace {

		private final boolean numbered;

		private int number;

		ListPlace(boolean numbered) {
			this.numbered = numbered;
		}

		String next() {
			this.number++;
			return this.numbered ? this.number + ". " : "- ";
		}

	}

}
