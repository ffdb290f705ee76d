package io.weakspot.questions.publishing;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where owed facts wait: the documents of the questions themselves. */
public interface Outbox {

	/** The facts that the broker has not yet got, one a question at most. */
	Flux<OwedFact> owed();

	/**
	 * Notes that the broker has a fact.
	 * @return false when the question owed another fact by then, or none: somebody else
	 * was at work on it
	 */
	Mono<Boolean> settle(OwedFact fact);

	/** Lets a question owe its newest fact once more. */
	Mono<Void> oweAgain(String questionId);

}
