package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.weakspot.questions.importing.structure.Block;
import io.weakspot.questions.importing.structure.Document;
import org.jspecify.annotations.Nullable;

/** Makes blocks of plain text: each line is one, as text has no other structure. */
final class PlainTextBlocks {

	private static final int LOOKED_AT = 40;

	private static final Pattern ITEM = Pattern
		.compile("^(\\s*)([•◦▪▫‣●○■□–*+-]|\\(?\\d{1,4}[.)]|\\(?[a-zA-Z][.)])(\\s+)(?=\\S)");

	private static final Pattern CHECKED = Pattern.compile("^\\[([ xX✓])\\]\\s+");

	private static final Pattern RULE = Pattern.compile("^\\s*(?:-{3,}|={3,}|_{3,}|\\*{3,}|~{3,})\\s*$");

	private PlainTextBlocks() {
	}

	static Document of(String text) {
		List<String> lines = text.lines().toList();
		List<Block> blocks = new ArrayList<>();
		int gap = 0;
		for (int at = 0; at < lines.size(); at++) {
			String line = lines.get(at);
			if (line.isBlank()) {
				gap++;
			}
			else {
				blocks.add(block(line, at, gap));
				gap = 0;
			}
		}
		return new Document(null, false, lines, blocks);
	}

	private static Block block(String line, int at, int gap) {
		String start = (line.length() > LOOKED_AT) ? line.substring(0, LOOKED_AT) : line;
		Matcher item = ITEM.matcher(start);
		if (line.length() < 200 && RULE.matcher(line).matches()) {
			return new Block(Block.Kind.RULE, at, at + 1, gap, 0, null, null, line.strip());
		}
		if (item.find()) {
			String text = line.substring(item.end()).strip();
			Matcher box = CHECKED.matcher(text);
			boolean boxed = box.lookingAt();
			return new Block(Block.Kind.ITEM, at, at + 1, gap, width(item.group(1)), item.group(2),
					boxed ? checked(box) : null, boxed ? text.substring(box.end()) : text);
		}
		return new Block(Block.Kind.LINE, at, at + 1, gap, indent(line), null, null, line.strip());
	}

	private static @Nullable Boolean checked(Matcher box) {
		return !box.group(1).isBlank();
	}

	private static int indent(String line) {
		int end = 0;
		while (Character.isWhitespace(line.charAt(end))) {
			end++;
		}
		return width(line.substring(0, end));
	}

	private static int width(String indent) {
		return indent.chars().map((c) -> (c == '\t') ? 4 : 1).sum();
	}

}
