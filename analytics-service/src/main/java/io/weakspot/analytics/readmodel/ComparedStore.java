package io.weakspot.analytics.readmodel;

import java.util.Collection;
import java.util.Map;

import io.weakspot.analytics.topology.Generation;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Documents of which those of one generation can be held against those of another.
 *
 * @param <T> the body of the facts that it takes
 */
public interface ComparedStore<T> extends ResultStore<T> {

	/** The ids of all documents of a generation. */
	Flux<String> ids(Generation generation);

	/**
	 * What a generation keeps in these documents, to the byte the same in each generation
	 * that counted the same.
	 * @return the newest bodies by document, and in it by what they are about; a document
	 * that is not there is missing
	 */
	Mono<Map<String, Map<String, Binary>>> bodies(Generation generation, Collection<String> ids);

}
