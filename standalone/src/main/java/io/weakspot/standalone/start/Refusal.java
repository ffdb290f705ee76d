package io.weakspot.standalone.start;

/** Why the platform can't start: one line that says what to do. */
final class Refusal extends Exception {

	Refusal(String message) {
		super(message);
	}

}
