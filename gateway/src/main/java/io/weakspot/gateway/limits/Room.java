package io.weakspot.gateway.limits;

import java.util.concurrent.Semaphore;

import io.weakspot.starter.problems.Problem;
import reactor.core.publisher.Mono;

/** Room for so many requests at once; who finds none is asked to come again. */
final class Room {

	private final Semaphore places;

	Room(int places) {
		this.places = new Semaphore(places);
	}

	/** Does the work in a place of its own, which is free again however the work ends. */
	Mono<Void> within(Mono<Void> work) {
		return Mono.defer(
				() -> this.places.tryAcquire() ? work.doFinally((end) -> this.places.release()) : Mono.error(full()));
	}

	private static Problem full() {
		Problem problem = Problem.unavailable();
		problem.getBody()
			.setDetail("Many large documents are on their way. Wait as Retry-After says, and send it again.");
		return problem;
	}

}
