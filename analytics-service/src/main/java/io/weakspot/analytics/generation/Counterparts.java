package io.weakspot.analytics.generation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.readmodel.LearnerTopics;
import io.weakspot.analytics.topology.Generation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Learners as two generations know them, some at a time. */
@Component
class Counterparts {

	private static final int AT_ONCE = 100;

	private final LearnerTopics topics;

	Counterparts(LearnerTopics topics) {
		this.topics = topics;
	}

	/** Every learner of either, once. */
	Flux<Counterpart> all(Generation old, Generation rebuilt) {
		Flux<Counterpart> known = this.topics.learners(rebuilt)
			.buffer(AT_ONCE)
			.concatMap((learners) -> of(learners, old, rebuilt));
		Flux<Counterpart> missing = this.topics.learners(old)
			.buffer(AT_ONCE)
			.concatMap((learners) -> unknown(learners, rebuilt))
			.concatMap((learners) -> of(learners, old, rebuilt));
		return known.concatWith(missing);
	}

	/** These learners. */
	Flux<Counterpart> of(Collection<String> learners, Generation old, Generation rebuilt) {
		return Mono.zip(this.topics.of(old, learners), this.topics.of(rebuilt, learners))
			.flatMapIterable((both) -> learners.stream()
				.map((learner) -> new Counterpart(known(both.getT1(), learner), known(both.getT2(), learner)))
				.toList());
	}

	private Mono<Set<String>> unknown(Collection<String> learners, Generation generation) {
		return this.topics.of(generation, learners).map((known) -> {
			Set<String> unknown = new HashSet<>(learners);
			unknown.removeAll(known.keySet());
			return unknown;
		}).filter((unknown) -> !unknown.isEmpty());
	}

	private static List<MasteryChanged> known(Map<String, List<MasteryChanged>> generation, String learner) {
		return generation.getOrDefault(learner, List.of());
	}

	/** What two generations know of one learner. */
	record Counterpart(List<MasteryChanged> old, List<MasteryChanged> rebuilt) {
	}

}
