package io.weakspot.questions.importing.quiz;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text without the markup of its file.
 *
 * @param codes blocks of code that were taken out of the text, byte for byte
 * @param dropped names of pictures, sounds and the like that words can't hold
 */
record Words(String text, List<String> codes, List<String> dropped) {

	static Words plain(String text) {
		return new Words(text.strip(), List.of(), List.of());
	}

	@Nullable String code() {
		return this.codes.isEmpty() ? null : String.join("\n\n", this.codes);
	}

}
