package io.weakspot.gateway.accounts;

import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The header by which a client says that two requests are one. */
final class IdempotencyKey {

	static final String HEADER = "Idempotency-Key";

	private static final int LONGEST = 200;

	private IdempotencyKey() {
	}

	/**
	 * The key of a request, or null when it has none.
	 * @throws Problem when it is blank or too long
	 */
	static @Nullable String optional(@Nullable String key) {
		if (key != null && (key.isBlank() || key.length() > LONGEST)) {
			throw Problem.malformed("The header " + HEADER + " has from 1 to " + LONGEST + " characters.");
		}
		return key;
	}

}
