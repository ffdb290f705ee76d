package io.weakspot.questions.importing.structure;

/**
 * A block that a question begins with.
 *
 * @param at the block's index in the document
 */
record Carrier(int at, Block block, Label label) {

}
