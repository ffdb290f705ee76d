package io.weakspot.sessions.live;

/** Something in a session that its page should show. */
sealed interface Happening {

	String sessionId();

	/** An answer has a grade, or a newer one. */
	record Graded(String sessionId, String answerId) implements Happening {

	}

	/** The session was ended. */
	record Completed(String sessionId) implements Happening {

	}

}
