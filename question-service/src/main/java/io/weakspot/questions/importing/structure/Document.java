package io.weakspot.questions.importing.structure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document as its reader sees it. Each line that is not blank is in exactly one block.
 *
 * @param title as the document's own data say, if they do
 * @param markup whether headings are told from lines by markup
 */
public record Document(@Nullable String title, boolean markup, List<String> lines, List<Block> blocks) {

}
