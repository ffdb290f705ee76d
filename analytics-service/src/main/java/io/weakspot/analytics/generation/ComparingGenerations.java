package io.weakspot.analytics.generation;

import io.weakspot.analytics.topology.Generation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Finds out how a rebuilt generation differs from the one that it is to replace. */
@Service
class ComparingGenerations {

	private static final int LOOKS_AGAIN = 5;

	private static final int AT_ONCE = 100;

	private final Counterparts counterparts;

	private final GenerationSettings settings;

	ComparingGenerations(Counterparts counterparts, GenerationSettings settings) {
		this.counterparts = counterparts;
		this.settings = settings;
	}

	Mono<Comparison> compare(Generation old, Generation rebuilt) {
		Comparing comparing = new Comparing();
		return this.counterparts.all(old, rebuilt)
			.doOnNext((learner) -> comparing.compare(learner.old(), learner.rebuilt()))
			.then(lookAgain(comparing, old, rebuilt))
			.then(Mono.fromSupplier(comparing::result));
	}

	private Mono<Void> lookAgain(Comparing comparing, Generation old, Generation rebuilt) {
		Flux<Counterparts.Counterpart> moving = Flux.defer(() -> Flux.fromIterable(comparing.moving())
			.buffer(AT_ONCE)
			.delaySubscription(this.settings.settle())
			.concatMap((learners) -> this.counterparts.of(learners, old, rebuilt)));
		return moving.doOnNext((learner) -> comparing.compareAgain(learner.old(), learner.rebuilt()))
			.then(Mono.fromSupplier(comparing::moving))
			.repeat(LOOKS_AGAIN - 1)
			.takeUntil((still) -> still.isEmpty())
			.then();
	}

}
