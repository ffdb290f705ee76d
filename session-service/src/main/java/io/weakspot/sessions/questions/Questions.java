package io.weakspot.sessions.questions;

import io.weakspot.sessions.domain.Question;
import reactor.core.publisher.Mono;

/** The questions that can be practised, and those that once were. */
public interface Questions {

	/**
	 * One version of a question, even when it was replaced or deleted since. Empty when
	 * it never came here.
	 */
	Mono<Question> find(String questionId, int version);

}
