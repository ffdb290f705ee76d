package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.List;

/** The lines of a document, to give back blocks as they were written. */
record Source(List<String> lines) {

	/**
	 * The lines of blocks with the blank ones between them, without the indentation that
	 * all of them share.
	 */
	String text(List<Block> blocks) {
		List<String> text = new ArrayList<>();
		int last = -1;
		for (Block block : blocks) {
			boolean near = last >= 0 && block.from() >= last && block.from() - last <= block.gap();
			for (int blank = last; last >= 0
					&& blank < (near ? block.from() : last + Math.min(1, block.gap())); blank++) {
				text.add("");
			}
			for (int line = block.from(); line < block.to(); line++) {
				String written = this.lines.get(line);
				text.add((block.kind() == Block.Kind.CODE) ? written : written.stripTrailing());
			}
			last = block.to();
		}
		return String.join("\n", withoutSharedIndent(text)).strip();
	}

	/** The code inside of a block, byte for byte, without its fences. */
	String code(Block block) {
		List<String> code = new ArrayList<>(this.lines.subList(block.from(), block.to()));
		String first = code.getFirst().strip();
		if (first.startsWith("```") || first.startsWith("~~~")) {
			int indent = indent(code.getFirst());
			code.removeFirst();
			if (!code.isEmpty() && code.getLast().strip().startsWith(first.substring(0, 3))) {
				code.removeLast();
			}
			return String.join("\n",
					code.stream().map((line) -> line.substring(Math.min(indent, indent(line)))).toList());
		}
		return String.join("\n", withoutSharedIndent(code));
	}

	private static List<String> withoutSharedIndent(List<String> lines) {
		int shared = lines.stream().filter((line) -> !line.isBlank()).mapToInt(Source::indent).min().orElse(0);
		return lines.stream().map((line) -> line.substring(Math.min(shared, indent(line)))).toList();
	}

	private static int indent(String line) {
		int indent = 0;
		while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
			indent++;
		}
		return indent;
	}

}
