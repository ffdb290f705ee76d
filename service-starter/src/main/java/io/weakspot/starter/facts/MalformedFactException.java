package io.weakspot.starter.facts;

/** A record that can't be read, now or later: it belongs in the dead-letter topic. */
public class MalformedFactException extends RuntimeException {

	public MalformedFactException(String message) {
		super(message);
	}

	public MalformedFactException(String message, Throwable cause) {
		super(message, cause);
	}

}
