package io.weakspot.sessions.questions;

/**
 * A question that this instance has heard of is not in the database yet. It is an outage
 * of a moment: the copy is being written.
 */
public class QuestionNotCopiedException extends RuntimeException {

	public QuestionNotCopiedException(String questionId) {
		super("question " + questionId + " is not in the database yet");
	}

}
