package io.weakspot.analytics.readmodel;

import java.util.List;

import io.weakspot.analytics.topology.Generation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** All that is kept of a generation. */
@Component
public class ReadModels {

	private final Documents documents;

	private final List<ResultStore<?>> stores;

	ReadModels(Documents documents, List<ResultStore<?>> stores) {
		this.documents = documents;
		this.stores = List.copyOf(stores);
	}

	/** Removes every collection of a generation that nobody reads any more. */
	public Mono<Void> remove(Generation generation) {
		return Flux.fromIterable(this.stores)
			.concatMap((store) -> this.documents.drop(generation, store.collection()))
			.then();
	}

}
