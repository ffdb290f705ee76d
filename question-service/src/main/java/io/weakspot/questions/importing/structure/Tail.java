package io.weakspot.questions.importing.structure;

import java.util.List;
import java.util.Set;

import io.weakspot.questions.wording.Sameness;

/**
 * What comes after the last answer: an author's note, a form, more links. Nothing marks
 * its beginning, so the last answer is compared with the others, and ends at what looks
 * like the heading of something else.
 */
final class Tail {

	private static final double NEARLY_ALL = 0.8;

	private Tail() {
	}

	/**
	 * Where the tail begins in the last body; its size when there is none.
	 * @param repeated texts that end the answers of other questions
	 */
	static int in(Body last, List<Body> others, boolean markup, Set<String> repeated) {
		long empty = others.stream().filter((body) -> body.blocks().isEmpty()).count();
		if (others.size() >= 3 && empty >= NEARLY_ALL * others.size()) {
			return 0;
		}
		List<Block> blocks = last.blocks();
		for (int at = 0; at < blocks.size(); at++) {
			boolean ends = markup ? endsByRule(blocks, at) : beginsSomethingElse(blocks, at);
			if (ends || repeated.contains(Sameness.key(blocks.get(at).text()))) {
				return at;
			}
		}
		return blocks.size();
	}

	private static boolean endsByRule(List<Block> blocks, int at) {
		return blocks.get(at).kind() == Block.Kind.RULE
				&& blocks.subList(at, blocks.size()).stream().noneMatch((block) -> block.kind() == Block.Kind.CODE);
	}

	private static boolean beginsSomethingElse(List<Block> blocks, int at) {
		Block block = blocks.get(at);
		if (at == 0 || block.gap() == 0) {
			return false;
		}
		boolean standsAlone = at + 1 == blocks.size() || blocks.get(at + 1).gap() > 0;
		boolean heading = block.isShortLine(8) && Noise.isTitle(block.text());
		boolean nameOfSomebody = block.kind() == Block.Kind.ITEM && block.gap() > 1 && isOnlyItem(blocks, at)
				&& block.text().split("\\s+").length <= 5 && Noise.isTitle(block.text());
		return standsAlone && (heading || nameOfSomebody);
	}

	private static boolean isOnlyItem(List<Block> blocks, int at) {
		return (at == 0 || blocks.get(at - 1).kind() != Block.Kind.ITEM)
				&& (at + 1 == blocks.size() || blocks.get(at + 1).kind() != Block.Kind.ITEM);
	}

}
