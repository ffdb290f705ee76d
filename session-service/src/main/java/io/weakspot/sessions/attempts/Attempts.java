package io.weakspot.sessions.attempts;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

/** The answers that a learner gave to a question, over all sessions. */
public interface Attempts {

	/**
	 * How many answers a learner gave to each of the questions; those with none are left
	 * out.
	 */
	Mono<Map<String, Integer>> count(String learnerId, Collection<String> questionIds);

	/** How many answers other than that one a learner gave to a question. */
	Mono<Integer> before(String learnerId, String questionId, String answerId);

	/** Remembers answers. Safe to repeat. */
	Mono<Void> remember(List<Attempt> attempts);

	/** One answer to a question. */
	record Attempt(String learnerId, String questionId, String answerId) {

	}

}
