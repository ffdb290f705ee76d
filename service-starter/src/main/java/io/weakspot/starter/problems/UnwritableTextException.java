package io.weakspot.starter.problems;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text that can't be stored, nor sent to anybody, as it came. */
final class UnwritableTextException extends MismatchedInputException {

	UnwritableTextException(JsonParser parser) {
		super(parser, "A text holds half of a character, or the character 0. Leave it out.", String.class);
	}

}
