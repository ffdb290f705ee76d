package io.weakspot.questions.importing.structure;

import java.util.Optional;

/**
 * What blocks that carry questions look like, so that blocks of one document can be told
 * apart.
 *
 * @param strong whether the whole block is stressed
 */
record Shape(Label.Style style, Block.Kind kind, int depth, boolean strong) {

	private static final Shape ASKING = new Shape(Label.Style.ASKING, Block.Kind.LINE, 0, false);

	private static final int LONGEST_LINE = 300;

	/** The shape of a block, if one like it may carry questions. */
	static Optional<Shape> of(Carrier carrier) {
		Block block = carrier.block();
		boolean strong = block.isStrong();
		return switch (carrier.label().style()) {
			case ASKING -> Optional.of(ASKING);
			case COUNTING -> Optional.of(new Shape(Label.Style.COUNTING, block.kind(), block.depth(),
					strong && block.kind() == Block.Kind.LINE));
			case BARE -> switch (block.kind()) {
				case HEADING, SUMMARY -> Optional.of(new Shape(Label.Style.BARE, block.kind(), block.depth(), false));
				case ITEM -> (block.depth() == 0) ? Optional.of(new Shape(Label.Style.BARE, block.kind(), 0, false))
						: Optional.empty();
				case LINE -> line(carrier, strong);
				case CODE, TABLE, RULE, MARKUP -> Optional.empty();
			};
		};
	}

	private static Optional<Shape> line(Carrier carrier, boolean strong) {
		Block block = carrier.block();
		boolean apart = block.gap() > 0 || carrier.at() == 0;
		boolean could = strong || apart && block.depth() == 0 && block.text().length() <= LONGEST_LINE;
		return could ? Optional.of(new Shape(Label.Style.BARE, Block.Kind.LINE, 0, strong)) : Optional.empty();
	}

	/** How strongly the shape alone speaks for questions, up to 1. */
	double weight() {
		return switch (this.style) {
			case ASKING -> 1;
			case COUNTING -> (this.kind == Block.Kind.HEADING || this.strong) ? 0.95 : 0.85;
			case BARE -> switch (this.kind) {
				case SUMMARY -> 0.95;
				case HEADING -> 0.8;
				default -> this.strong ? 0.6 : 0.5;
			};
		};
	}

	/** How many there have to be. */
	int fewest() {
		return switch (this.style) {
			case ASKING -> 1;
			case COUNTING -> 2;
			case BARE -> (this.kind == Block.Kind.SUMMARY) ? 1 : 3;
		};
	}

	/** How much they have to read as questions on average, from 0 to 1. */
	double leastAsking() {
		return (this.style == Label.Style.ASKING) ? 0.3 : Asking.LIKELY;
	}

	/** Which share of the blocks of this shape has to read as questions. */
	double leastShare() {
		if (this.style != Label.Style.BARE) {
			return 0;
		}
		return switch (this.kind) {
			case ITEM -> 0.6;
			case LINE -> this.strong ? 0.3 : 0.1;
			default -> 0.4;
		};
	}

}
