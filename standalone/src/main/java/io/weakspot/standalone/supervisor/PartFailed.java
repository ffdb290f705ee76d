package io.weakspot.standalone.supervisor;

/** A part that could not be kept running; the message is one line for people. */
public final class PartFailed extends Exception {

	PartFailed(String message) {
		super(message);
	}

}
