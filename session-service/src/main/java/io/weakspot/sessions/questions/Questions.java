package io.weakspot.sessions.questions;

import java.util.List;

import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The questions that can be practised, and those that once were. */
public interface Questions {

	/**
	 * One version of a question, even when it was replaced or deleted since. Empty when
	 * it never came here.
	 */
	Mono<Question> find(String questionId, int version);

	/**
	 * The current questions that a learner may practise, in no order. From memory: it
	 * costs no look at the database.
	 * @param bankId that bank's alone, or null for all
	 */
	List<Choosing.Candidate> open(@Nullable String bankId, String learnerId);

}
