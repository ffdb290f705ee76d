package io.weakspot.analytics.generation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.analytics.readmodel.ComparedStore;
import io.weakspot.analytics.topology.Generation;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents of one kind as two generations keep them, some at a time. */
record Counterparts(ComparedStore<?> store, Generation old, Generation rebuilt) {

	private static final int AT_ONCE = 100;

	/** Every document of either, once. */
	Flux<Counterpart> all() {
		Flux<Counterpart> known = this.store.ids(this.rebuilt).buffer(AT_ONCE).concatMap(this::of);
		Flux<Counterpart> missing = this.store.ids(this.old)
			.buffer(AT_ONCE)
			.concatMap(this::unknown)
			.concatMap(this::of);
		return known.concatWith(missing);
	}

	/** These documents. */
	Flux<Counterpart> of(Collection<String> ids) {
		return Mono.zip(this.store.bodies(this.old, ids), this.store.bodies(this.rebuilt, ids))
			.flatMapIterable((both) -> ids.stream()
				.map((id) -> new Counterpart(id, both.getT1().getOrDefault(id, Map.of()),
						both.getT2().getOrDefault(id, Map.of())))
				.toList());
	}

	private Mono<Set<String>> unknown(Collection<String> ids) {
		return this.store.bodies(this.rebuilt, ids).map((known) -> {
			Set<String> unknown = new HashSet<>(ids);
			unknown.removeAll(known.keySet());
			return unknown;
		}).filter((unknown) -> !unknown.isEmpty());
	}

	/**
	 * What two generations keep in one document.
	 *
	 * @param old bodies by what they are about
	 * @param rebuilt likewise
	 */
	record Counterpart(String id, Map<String, Binary> old, Map<String, Binary> rebuilt) {

		/** The new bodies that are not the old ones. */
		List<Binary> changed() {
			return this.rebuilt.entrySet()
				.stream()
				.filter((body) -> !body.getValue().equals(this.old.get(body.getKey())))
				.map(Map.Entry::getValue)
				.toList();
		}

	}

}
