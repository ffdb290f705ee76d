package io.weakspot.analytics.readmodel;

import java.util.List;

import io.weakspot.analytics.topology.Generation;
import reactor.core.publisher.Mono;

/**
 * Documents that are made of results of one type, a collection for each generation.
 *
 * @param <T> the body of the facts that it takes
 */
public interface ResultStore<T> {

	/** The type of the facts that it takes. */
	String type();

	/** The shape of their bodies, the same for all stores of the type. */
	Class<T> body();

	/** The collection, without the number of the generation. */
	String collection();

	/**
	 * Writes results of that generation in the order in which they came. They may come
	 * again, also after newer ones, and then must leave everything as it was. Those of
	 * one owner come in order.
	 */
	Mono<Void> write(Generation generation, List<T> results);

}
