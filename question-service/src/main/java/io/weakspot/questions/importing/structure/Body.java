package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks between the beginning of a question and that of the next, from which what
 * belongs to no question is taken away.
 */
final class Body {

	private final Carrier carrier;

	private final List<Block> blocks;

	Body(Carrier carrier, List<Block> blocks) {
		this.carrier = carrier;
		this.blocks = new ArrayList<>(blocks);
	}

	Carrier carrier() {
		return this.carrier;
	}

	List<Block> blocks() {
		return this.blocks;
	}

	/** Takes away the blocks from an index on. */
	List<Block> cut(int from) {
		List<Block> tail = this.blocks.subList(from, this.blocks.size());
		List<Block> cut = List.copyOf(tail);
		tail.clear();
		return cut;
	}

}
