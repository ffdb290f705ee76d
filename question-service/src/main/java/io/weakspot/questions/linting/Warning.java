package io.weakspot.questions.linting;

import org.jspecify.annotations.Nullable;

/**
 * Something that an author should look at. Nothing is changed or dropped because of it.
 *
 * @param question its text, or null when it is about the document as a whole
 * @param message what is wrong and what would help
 */
public record Warning(Code code, @Nullable String question, String message) {

	/** The kinds of warnings, part of the HTTP contract. */
	public enum Code {

		/** The title promises another number of questions. */
		COUNT_MISMATCH,
		/** The answer says the same about other subjects. */
		TEMPLATED_ANSWER,
		/** A name is missing, mostly lost when a page was copied. */
		MISSING_TOKEN,
		/** What it says was true for one version. */
		STALE_VERSION,
		/** There is no answer to grade by. */
		NO_ANSWER,
		/** Any answer would do. */
		TOO_BROAD,
		/** Another question asks nearly the same. */
		NEAR_DUPLICATE

	}

}
