package io.weakspot.sessions.outbox;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * Learns of facts when the broker has them and before they count as sent: at least once,
 * so that what it does must be safe to repeat.
 */
public interface Passing {

	Mono<Void> on(List<OwedFact> sent);

}
