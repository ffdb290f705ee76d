package io.weakspot.sessions.cohorts;

import java.util.random.RandomGenerator;

import reactor.core.publisher.Mono;

/** Gives out join codes, each for one cohort. */
class JoinCodes {

	private final JoinCodeStore store;

	private final RandomGenerator random;

	JoinCodes(JoinCodeStore store, RandomGenerator random) {
		this.store = store;
		this.random = random;
	}

	/** A code that nobody had before. */
	Mono<String> take(String cohortId) {
		String code = JoinCode.random(this.random);
		return this.store.take(code, cohortId).flatMap((taken) -> taken ? Mono.just(code) : take(cohortId));
	}

	/** The id of the cohort that a code was taken for. */
	Mono<String> cohortOf(String code) {
		return this.store.cohortOf(code);
	}

	/** Gives up a code that opens nothing any longer. */
	Mono<Void> release(String code) {
		return this.store.release(code);
	}

}
