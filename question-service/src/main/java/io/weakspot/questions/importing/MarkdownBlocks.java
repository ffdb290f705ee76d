package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.weakspot.questions.importing.structure.Block;
import io.weakspot.questions.importing.structure.Document;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks of Markdown. Only its block structure is parsed: words keep their markup,
 * so that an answer can be given back as it was written.
 */
final class MarkdownBlocks {

	private static final int DEEPEST = 40;

	private static final Parser PARSER = Parser.builder()
		.includeSourceSpans(IncludeSourceSpans.BLOCKS)
		.maxOpenBlockParsers(DEEPEST)
		.inlineParserFactory((context) -> (lines, block) -> block.appendChild(new Text(lines.getContent())))
		.build();

	private static final Pattern NUMBER = Pattern.compile("^[\\s>]*(\\d{1,9}[.)])");

	private static final Pattern BOX = Pattern.compile("^\\[([ xX])\\]\\s+");

	private static final Pattern SUMMARY = Pattern.compile("<summary[^>]{0,200}>(.{0,2000}?)</summary>",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>|<!--.{0,2000}?-->");

	private static final Pattern FRONT_TITLE = Pattern.compile("^title\\s*:\\s*[\"']?(.{1,200}?)[\"']?\\s*$",
			Pattern.CASE_INSENSITIVE);

	private final List<String> lines;

	private final List<Block> blocks = new ArrayList<>();

	private MarkdownBlocks(List<String> lines) {
		this.lines = lines;
	}

	static Document of(String text) {
		MarkdownBlocks markdown = new MarkdownBlocks(text.lines().toList());
		int front = markdown.frontMatter();
		StringBuilder rest = new StringBuilder(text.length());
		for (int at = 0; at < markdown.lines.size(); at++) {
			rest.append((at < front) ? "" : markdown.lines.get(at)).append('\n');
		}
		markdown.visit(PARSER.parse(rest.toString()), 0);
		return new Document(markdown.title(front), true, markdown.lines, markdown.complete(front));
	}

	private int frontMatter() {
		if (this.lines.isEmpty() || !"---".equals(this.lines.getFirst().strip())) {
			return 0;
		}
		for (int at = 1; at < Math.min(60, this.lines.size()); at++) {
			if ("---".equals(this.lines.get(at).strip())) {
				return at + 1;
			}
		}
		return 0;
	}

	private @Nullable String title(int front) {
		for (String line : this.lines.subList(0, front)) {
			Matcher title = FRONT_TITLE.matcher(line);
			if (title.matches()) {
				return title.group(1);
			}
		}
		return null;
	}

	private void visit(Node parent, int depth) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
				case Heading heading -> add(Block.Kind.HEADING, heading, heading.getLevel(), words(heading));
				case ListBlock list -> items(list, depth);
				case Paragraph paragraph -> lines(paragraph, depth);
				case HtmlBlock html -> html(html, depth);
				case FencedCodeBlock code -> add(Block.Kind.CODE, code, depth, "");
				case IndentedCodeBlock code -> add(Block.Kind.CODE, code, depth, "");
				case ThematicBreak rule -> add(Block.Kind.RULE, rule, depth, "");
				case BlockQuote quote -> lines(quote, depth);
				default -> lines(node, depth);
			}
		}
	}

	private void items(ListBlock list, int depth) {
		int number = (list instanceof OrderedList ordered) ? startOf(ordered) : 0;
		boolean allAlike = list instanceof OrderedList ordered && numbersAreAlike(ordered);
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			String marker = (list instanceof BulletList) ? "-" : null;
			if (marker == null) {
				String written = marker(item);
				marker = (allAlike || written == null) ? number + "." : written;
				number++;
			}
			item(item, depth, marker);
		}
	}

	private void item(Node item, int depth, String marker) {
		Node first = item.getFirstChild();
		if (first instanceof Paragraph paragraph) {
			List<SourceSpan> spans = paragraph.getSourceSpans();
			String text = text(spans.getFirst());
			Matcher box = BOX.matcher(text);
			boolean boxed = box.lookingAt();
			int line = spans.getFirst().getLineIndex();
			this.blocks.add(new Block(Block.Kind.ITEM, line, line + 1, 0, depth, marker,
					boxed ? Boolean.valueOf(!box.group(1).isBlank()) : null, boxed ? text.substring(box.end()) : text));
			spans.subList(1, spans.size()).forEach((span) -> line(span, depth + 1));
			visitAfter(first, depth + 1);
		}
		else if (first instanceof Heading heading) {
			String text = words(heading);
			int line = heading.getSourceSpans().getFirst().getLineIndex();
			this.blocks.add(new Block(Block.Kind.HEADING, line, line + 1, 0, heading.getLevel(), marker, null, text));
			visitAfter(first, depth + 1);
		}
		else if (first != null) {
			List<SourceSpan> spans = item.getSourceSpans();
			int line = spans.getFirst().getLineIndex();
			boolean own = first.getSourceSpans().isEmpty() || first.getSourceSpans().getFirst().getLineIndex() > line;
			if (own) {
				this.blocks.add(new Block(Block.Kind.ITEM, line, line + 1, 0, depth, marker, box(line), ""));
			}
			visit(item, depth + 1);
		}
	}

	private @Nullable Boolean box(int line) {
		Matcher box = Pattern.compile("\\[([ xX])\\]\\s*$").matcher(this.lines.get(line));
		return box.find() ? Boolean.valueOf(!box.group(1).isBlank()) : null;
	}

	private void visitAfter(Node first, int depth) {
		Node next = first.getNext();
		while (next != null) {
			Node following = next.getNext();
			visitOne(next, depth);
			next = following;
		}
	}

	private void visitOne(Node node, int depth) {
		Node holder = new org.commonmark.node.Document();
		holder.appendChild(node);
		visit(holder, depth);
	}

	private void lines(Node node, int depth) {
		node.getSourceSpans().forEach((span) -> line(span, depth));
	}

	private void line(SourceSpan span, int depth) {
		String text = text(span);
		int line = span.getLineIndex();
		Block.Kind kind = text.startsWith("|") ? Block.Kind.TABLE
				: isOnlyTags(text) ? Block.Kind.MARKUP : Block.Kind.LINE;
		Matcher summary = SUMMARY.matcher(text);
		if (summary.find()) {
			this.blocks
				.add(new Block(Block.Kind.SUMMARY, line, line + 1, 0, depth, null, null, summary.group(1).strip()));
		}
		else {
			this.blocks.add(new Block(kind, line, line + 1, 0, depth, null, null, text));
		}
	}

	// HTML is taken line by line, but a piece that only leads elsewhere as a whole.
	private void html(HtmlBlock html, int depth) {
		List<SourceSpan> spans = html.getSourceSpans();
		StringBuilder whole = new StringBuilder();
		spans.forEach((span) -> whole.append(text(span)).append(' '));
		if (whole.length() < 600 && whole.indexOf("href=\"#") >= 0 && whole.indexOf("summary") < 0) {
			int from = spans.getFirst().getLineIndex();
			this.blocks.add(new Block(Block.Kind.LINE, from, spans.getLast().getLineIndex() + 1, 0, depth, null, null,
					whole.toString().strip()));
		}
		else {
			lines(html, depth);
		}
	}

	private void add(Block.Kind kind, Node node, int depth, String text) {
		List<SourceSpan> spans = node.getSourceSpans();
		if (!spans.isEmpty()) {
			this.blocks.add(new Block(kind, spans.getFirst().getLineIndex(), spans.getLast().getLineIndex() + 1, 0,
					depth, null, null, text));
		}
	}

	private List<Block> complete(int front) {
		List<Block> found = new ArrayList<>(this.blocks);
		found.sort(Comparator.comparingInt(Block::from));
		List<Block> complete = new ArrayList<>();
		int reached = 0;
		if (front > 0) {
			complete.add(new Block(Block.Kind.MARKUP, 0, front, 0, 0, null, null, ""));
			reached = front;
		}
		int gapFrom = reached;
		for (Block block : found) {
			if (block.from() >= reached) {
				gapFrom = missed(reached, block.from(), gapFrom, complete);
				complete.add(withGap(block, block.from() - gapFrom));
				reached = block.to();
				gapFrom = reached;
			}
		}
		missed(reached, this.lines.size(), gapFrom, complete);
		return complete;
	}

	// What the parser keeps to itself, such as the target of a link, is a line all the
	// same.
	private int missed(int from, int to, int gapFrom, List<Block> complete) {
		int gap = gapFrom;
		for (int at = from; at < to; at++) {
			if (!this.lines.get(at).isBlank()) {
				complete
					.add(new Block(Block.Kind.LINE, at, at + 1, at - gap, 0, null, null, this.lines.get(at).strip()));
				gap = at + 1;
			}
		}
		return gap;
	}

	private static Block withGap(Block block, int gap) {
		return new Block(block.kind(), block.from(), block.to(), gap, block.depth(), block.marker(), block.checked(),
				block.text());
	}

	private String text(SourceSpan span) {
		String line = this.lines.get(span.getLineIndex());
		int from = Math.min(span.getColumnIndex(), line.length());
		return line.substring(from, Math.min(line.length(), from + span.getLength())).strip();
	}

	private static String words(Node node) {
		return (node.getFirstChild() instanceof Text text) ? text.getLiteral().replace('\n', ' ').strip() : "";
	}

	private @Nullable String marker(Node item) {
		List<SourceSpan> spans = item.getSourceSpans();
		Matcher number = NUMBER.matcher(spans.isEmpty() ? "" : this.lines.get(spans.getFirst().getLineIndex()));
		return number.find() ? number.group(1) : null;
	}

	private boolean numbersAreAlike(OrderedList list) {
		String first = (list.getFirstChild() != null) ? marker(list.getFirstChild()) : null;
		Node second = (list.getFirstChild() != null) ? list.getFirstChild().getNext() : null;
		return first != null && second != null && first.equals(marker(second));
	}

	private static int startOf(OrderedList list) {
		Integer start = list.getMarkerStartNumber();
		return (start != null) ? start : 1;
	}

	private static boolean isOnlyTags(String text) {
		return text.startsWith("<") && text.length() < 4000 && TAG.matcher(text).replaceAll("").isBlank();
	}

}
