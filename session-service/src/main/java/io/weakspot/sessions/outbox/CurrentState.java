package io.weakspot.sessions.outbox;

import java.util.Collection;
import java.util.Map;

import reactor.core.publisher.Mono;

/**
 * How documents are now, where a fact tells all of it. Of such facts only the newest
 * counts, and the broker has to get it last, whoever sends. So the documents owe but a
 * note, and the fact is made from them when it is sent.
 */
public interface CurrentState {

	/**
	 * The fact of each document by the document's id; those that are gone are left out.
	 */
	Mono<Map<String, OwedFact>> facts(Collection<String> documentIds);

}
