package io.weakspot.questions.importing.structure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document turned out to hold.
 *
 * @param announced how many questions the title promises, null if it names no number
 * @param questions in the document's order
 * @param leftOut every block that is in no question
 */
public record Article(String title, @Nullable Integer announced, List<Found> questions, List<Rest> leftOut) {

	/**
	 * A question with what belongs to it.
	 *
	 * @param line where it stands in what was read, from 1
	 * @param level fresher or experienced, when the part of the document says so
	 */
	public record Found(int line, String text, @Nullable String code, List<Choice> choices, @Nullable String answer,
			List<String> followUps, @Nullable String section, @Nullable String level) {
	}

	/** An answer to choose. */
	public record Choice(String text, boolean correct) {
	}

	/**
	 * A part of the document that is in no question.
	 *
	 * @param from first line, from 0
	 * @param to line after the last
	 */
	public record Rest(int from, int to, String excerpt, String reason) {
	}

}
