package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.weakspot.questions.bankfile.Fenced;
import io.weakspot.questions.importing.Fields.Field;
import io.weakspot.questions.importing.structure.Block;
import io.weakspot.questions.importing.structure.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks of a page. The lines that they refer to are the page's text in Markdown,
 * as answers are given back in it.
 */
final class HtmlBlocks {

	private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

	private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

	private static final Set<String> CODE = Set.of("pre", "xmp", "listing", "plaintext");

	private static final Set<String> STRESS = Set.of("b", "strong");

	/** Blocks to a reader, though not to the parser. */
	private static final Set<String> ALONE = Set.of("summary", "button", "legend", "xmp", "listing");

	private static final Set<String> INLINE = Set.of("br", "ins", "del");

	private static final Pattern LETTER = Pattern.compile("^\\(?([A-Ha-h])[.)]\\s+(?=\\S)");

	private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,4})[.)]?");

	private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

	private static final Pattern LANGUAGE = Pattern
		.compile("(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s?)([\\w+#-]{1,30})");

	private static final Pattern RIGHT = Pattern
		.compile("(?:is-)?correct(?:-?(?:answer|option|choice))?|right-?(?:answer|option|choice)");

	private static final Pattern KEY = Pattern.compile(
			"\\b(?:answers?|ans|key)\\s*(?:\\bis\\b|[:=–-])\\s*\\(?(?:option )?[a-h]\\b", Pattern.CASE_INSENSITIVE);

	private static final int MOST_BLANK_LINES = 2;

	private final List<String> lines = new ArrayList<>();

	private final List<Block> blocks = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	private final Set<Element> holders = new HashSet<>();

	private final boolean ticked;

	private final boolean keyed;

	private int gap;

	private int choices;

	private String choosing = "";

	private @Nullable Item item;

	private HtmlBlocks(Element body) {
		this.ticked = body.selectFirst("input[checked]") != null;
		this.keyed = !this.ticked && KEY.matcher(body.text()).find();
		for (Element element : body.getAllElements()) {
			if (standsAlone(element)) {
				for (Element holder = element; holder != null && this.holders.add(holder);) {
					holder = holder.parent();
				}
			}
		}
	}

	static Document of(org.jsoup.nodes.Document page) {
		HtmlBlocks html = new HtmlBlocks(page.body());
		html.visit(page.body(), Flow.START);
		html.endLine(Flow.START);
		return new Document(title(page), true, html.lines, html.blocks);
	}

	// A page of many first headings has none that is its title.
	private static @Nullable String title(org.jsoup.nodes.Document page) {
		List<Element> first = page.body().select("h1");
		String title = (first.size() == 1) ? first.getFirst().text() : page.title();
		return title.isBlank() ? null : (title.length() > 150) ? title.substring(0, 150) : title;
	}

	private static boolean standsAlone(Element element) {
		String tag = element.normalName();
		return element.isBlock() && !INLINE.contains(tag) || ALONE.contains(tag)
				|| tag.equals("input") && isChoice(element) || tag.equals("code") && element.selectFirst("br") != null;
	}

	private void visit(Element parent, Flow flow) {
		for (Node node : parent.childNodes()) {
			if (node instanceof Element element && this.holders.contains(element)) {
				if (standsAlone(element)) {
					endLine(flow);
					block(element, flow);
				}
				else {
					visit(element, flow);
				}
			}
			else if (node instanceof TextNode || node instanceof Element) {
				append(node);
			}
		}
	}

	private void append(Node node) {
		boolean first = this.words.isEmpty() || this.words.charAt(this.words.length() - 1) == '\n';
		String said = HtmlWords.of(node);
		if (first && said.isBlank() && said.indexOf('\n') < 0) {
			return;
		}
		this.words.append(said);
		// A question in bold stands alone, though its answer follows on the line.
		if (first && node instanceof Element element && STRESS.contains(element.normalName())
				&& element.text().strip().endsWith("?")) {
			this.words.append('\n');
		}
	}

	private void block(Element element, Flow flow) {
		String tag = element.normalName();
		if (HEADINGS.contains(tag)) {
			heading(element, tag.charAt(1) - '0', flow);
		}
		else if (LISTS.contains(tag)) {
			list(element, flow);
		}
		else if (CODE.contains(tag) || tag.equals("code")) {
			code(element, flow);
		}
		else {
			switch (tag) {
				case "summary", "button" -> opener(element, flow);
				case "dt" -> term(element, flow);
				case "table" -> table(element, flow);
				case "hr" -> rule(flow);
				case "input" -> choice(element, flow);
				case "li" -> item(element, new Item("-", null, flow), flow);
				case "blockquote" -> apart(element, flow.quoted());
				default -> apart(element, flow);
			}
		}
	}

	private void apart(Element element, Flow flow) {
		this.gap = Math.max(this.gap, 1);
		visit(element, flow);
		endLine(flow);
		this.gap = Math.max(this.gap, 1);
	}

	private void heading(Element heading, int level, Flow flow) {
		String text = unstressed(heading);
		if (!text.isEmpty()) {
			this.gap = Math.max(this.gap, 1);
			Item number = taken();
			String marker = (number != null) ? number.marker() : null;
			add(Block.Kind.HEADING, level, marker, null, text,
					List.of(flow.indent() + "#".repeat(level) + " " + ((marker != null) ? marker + " " : "") + text));
			this.gap = 1;
		}
	}

	private void opener(Element element, Flow flow) {
		String text = unstressed(element);
		if (!text.isEmpty()) {
			this.gap = Math.max(this.gap, 1);
			Item number = taken();
			add(Block.Kind.SUMMARY, 0, (number != null) ? number.marker() : null, null, text,
					List.of(flow.indent() + "**" + text + "**"));
			this.gap = 1;
		}
	}

	private void term(Element term, Flow flow) {
		String text = unstressed(term);
		this.gap = Math.max(this.gap, 1);
		line(text.isEmpty() ? "" : "**" + text + "**", flow);
	}

	// Stress within what is stressed as a whole would part it.
	private static String unstressed(Element element) {
		return HtmlWords.line(element).replace("**", "");
	}

	private void rule(Flow flow) {
		this.gap = Math.max(this.gap, 1);
		add(Block.Kind.RULE, flow.depth(), null, null, "", List.of("---"));
		this.gap = 1;
	}

	private void list(Element list, Flow flow) {
		if (flow.depth() == 0) {
			this.gap = Math.max(this.gap, 1);
		}
		int number = number(list.attr("start"), 1);
		boolean marked = list.children().stream().anyMatch(HtmlBlocks::isMarkedRight);
		for (Node node : list.childNodes()) {
			if (node instanceof Element child && child.normalName().equals("li")) {
				number = number(child.attr("value"), number);
				item(child, new Item(marker(list, number), box(child, marked), flow), flow);
				number++;
			}
			else if (node instanceof Element child) {
				block(child, flow.within(2));
			}
			else {
				append(node);
			}
		}
		endLine(flow);
		if (flow.depth() == 0) {
			this.gap = Math.max(this.gap, 1);
		}
	}

	private void item(Element element, Item item, Flow flow) {
		endLine(flow);
		int before = this.gap;
		Flow inside = flow.within(item.marker().length() + 1);
		this.item = item;
		visit(element, inside);
		endLine(inside);
		if (this.item != null) {
			this.item = null;
			this.gap = before;
		}
	}

	private static String marker(Element list, int number) {
		if (!list.normalName().equals("ol")) {
			return "-";
		}
		boolean letters = list.attr("type").equalsIgnoreCase("a") && number >= 1 && number <= 26;
		return letters ? Character.toString('a' + number - 1) + "." : number + ".";
	}

	private @Nullable Boolean box(Element item, boolean marked) {
		if (marked) {
			return isMarkedRight(item);
		}
		Element input = item.select("> input, > label > input, > p > input").first();
		return (input != null && isChoice(input)) ? offered(input) : null;
	}

	// Without any tick on the page it is said in words which are right.
	private @Nullable Boolean offered(Element input) {
		return this.keyed ? null : Boolean.valueOf(input.hasAttr("checked"));
	}

	private void choice(Element input, Flow flow) {
		boolean goesOn = !this.blocks.isEmpty() && this.blocks.getLast().kind() == Block.Kind.ITEM
				&& input.attr("name").equals(this.choosing);
		this.choices = goesOn ? this.choices + 1 : 0;
		this.choosing = input.attr("name");
		boolean lettered = this.keyed && this.choices < 26;
		String marker = lettered ? Character.toString('a' + this.choices) + "." : "-";
		Item begun = this.item;
		this.item = (begun == null) ? new Item(marker, offered(input), flow)
				: new Item(lettered ? marker : begun.marker(), begun.checked(), begun.at());
	}

	private static boolean isChoice(Element input) {
		String type = input.attr("type").toLowerCase(Locale.ROOT);
		return type.equals("radio") || type.equals("checkbox");
	}

	private static boolean isMarkedRight(Element item) {
		return item.attr("data-correct").equals("true") || item.attr("data-correct").equals("1")
				|| item.hasAttr("class")
						&& item.classNames().stream().anyMatch((name) -> RIGHT.matcher(name).matches());
	}

	private void code(Element element, Flow flow) {
		String code = element.wholeText();
		if (code.isBlank()) {
			return;
		}
		if (this.item != null) {
			line("", flow, true);
		}
		this.gap = Math.max(this.gap, 1);
		String fence = Fenced.fence(code);
		String indent = flow.indent().replace("> ", "");
		List<String> fenced = new ArrayList<>();
		fenced.add(indent + fence + language(element));
		code.lines().forEach((line) -> fenced.add(line.isEmpty() ? "" : indent + line));
		fenced.add(indent + fence);
		add(Block.Kind.CODE, flow.depth(), null, null, "", fenced);
		this.gap = 1;
	}

	private static String language(Element element) {
		Element inner = element.selectFirst("code");
		for (Element named : (inner != null) ? List.of(element, inner) : List.of(element)) {
			Matcher language = LANGUAGE.matcher(named.className());
			if (language.find()) {
				return language.group(1);
			}
		}
		return "";
	}

	private void table(Element table, Flow flow) {
		List<Element> rows = table.select("tr").stream().filter((row) -> row.closest("table") == table).toList();
		Fields fields = rows.isEmpty() ? Fields.of(List.of())
				: Fields.of(rows.getFirst().children().stream().map(Element::text).toList());
		table.select("> caption").forEach((caption) -> apart(caption, flow));
		this.gap = Math.max(this.gap, 1);
		if (fields.has(Field.QUESTION) && fields.has(Field.ANSWER)) {
			rows.forEach((row) -> pair(row.children(), fields, row == rows.getFirst(), flow));
		}
		else if (isLayout(rows)) {
			rows.forEach((row) -> row.children().forEach((cell) -> apart(cell, flow)));
		}
		else {
			rows.forEach((row) -> row(row, row == rows.getFirst(), flow));
		}
		this.gap = 1;
	}

	private void pair(List<Element> cells, Fields fields, boolean names, Flow flow) {
		int question = fields.places(Field.QUESTION).getFirst();
		if (names || question >= cells.size() || HtmlWords.line(cells.get(question)).isEmpty()) {
			String text = String.join(" | ", cells.stream().map(HtmlWords::line).toList());
			add(Block.Kind.MARKUP, flow.depth(), null, null, text, List.of(flow.indent() + text));
			return;
		}
		for (Element cell : cells.subList(0, question)) {
			Matcher number = NUMBER.matcher(cell.text().strip());
			if (number.matches()) {
				this.item = new Item(number.group(1) + ".", null, flow);
			}
		}
		heading(cells.get(question), HEADINGS.size(), flow);
		for (int at = 0; at < cells.size(); at++) {
			boolean counts = at < question && NUMBER.matcher(cells.get(at).text().strip()).matches();
			if (at != question && !counts) {
				apart(cells.get(at), flow);
			}
		}
	}

	private static boolean isLayout(List<Element> rows) {
		return rows.stream()
			.flatMap((row) -> row.children().stream())
			.anyMatch((cell) -> cell.selectFirst("pre, ul, ol, table, details, h1, h2, h3, h4, h5, h6, p ~ p") != null)
				|| rows.stream().allMatch((row) -> row.childrenSize() < 2);
	}

	private void row(Element row, boolean first, Flow flow) {
		List<String> cells = row.children().stream().map((cell) -> HtmlWords.line(cell).replace("|", "\\|")).toList();
		if (cells.stream().allMatch(String::isEmpty)) {
			return;
		}
		if (this.item != null) {
			line("", flow, true);
		}
		String text = "| " + String.join(" | ", cells) + " |";
		List<String> shown = new ArrayList<>(List.of(flow.indent() + text));
		if (first) {
			shown.add(flow.indent() + "|" + " --- |".repeat(cells.size()));
		}
		add(Block.Kind.TABLE, flow.depth(), null, null, text, shown);
	}

	private void endLine(Flow flow) {
		if (this.words.isEmpty()) {
			return;
		}
		String said = this.words.toString();
		this.words.setLength(0);
		for (String line : said.split("\n", -1)) {
			String text = SPACE.matcher(line).replaceAll(" ").strip();
			if (text.isEmpty()) {
				this.gap = Math.min(MOST_BLANK_LINES, this.gap + 1);
			}
			else {
				line(text, flow);
			}
		}
		// The end of the last line is no blank one.
		if (said.endsWith("\n")) {
			this.gap = Math.max(0, this.gap - 1);
		}
	}

	private void line(String text, Flow flow) {
		line(text, flow, false);
	}

	private void line(String text, Flow flow, boolean evenEmpty) {
		if (text.isEmpty() && !evenEmpty) {
			return;
		}
		Item item = taken();
		Matcher letter = LETTER.matcher(text);
		boolean lettered = (item == null || item.marker().equals("-")) && letter.find();
		if (lettered) {
			item = (item == null) ? new Item(letter.group(1) + ".", null, flow)
					: new Item(letter.group(1) + ".", item.checked(), item.at());
		}
		String rest = lettered ? text.substring(letter.end()) : text;
		if (item == null) {
			add(Block.Kind.LINE, flow.depth(), null, null, text, List.of(flow.indent() + text));
		}
		else {
			String box = (item.checked() == null) ? "" : item.checked() ? "[x] " : "[ ] ";
			add(Block.Kind.ITEM, item.at().depth(), item.marker(), item.checked(), rest,
					List.of(item.at().indent() + item.marker() + " " + box + rest));
		}
	}

	private @Nullable Item taken() {
		Item item = this.item;
		this.item = null;
		return item;
	}

	private void add(Block.Kind kind, int depth, @Nullable String marker, @Nullable Boolean checked, String text,
			List<String> shown) {
		int blank = this.lines.isEmpty() ? 0 : this.gap;
		for (int at = 0; at < blank; at++) {
			this.lines.add("");
		}
		int from = this.lines.size();
		this.lines.addAll(shown);
		this.blocks.add(new Block(kind, from, this.lines.size(), blank, depth, marker, checked, text));
		this.gap = 0;
	}

	private static int number(String said, int otherwise) {
		return said.matches("\\d{1,6}") ? Integer.parseInt(said) : otherwise;
	}

	/** What an item begins with that has no words yet, and where its list is. */
	private record Item(String marker, @Nullable Boolean checked, Flow at) {
	}

	/**
	 * How deep in lists a place is.
	 *
	 * @param indent before each line
	 */
	private record Flow(int depth, String indent) {

		private static final int DEEPEST = 20;

		static final Flow START = new Flow(0, "");

		Flow within(int width) {
			return (this.depth >= DEEPEST) ? this : new Flow(this.depth + 1, this.indent + " ".repeat(width));
		}

		Flow quoted() {
			return (this.indent.length() >= 3 * DEEPEST) ? this : new Flow(this.depth, this.indent + "> ");
		}

	}

}
