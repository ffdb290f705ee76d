package io.weakspot.analytics.readmodel;

import java.time.Duration;

import org.bson.Document;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Ready means that reports can be read. Boot's own check says hello, which not every
 * server of the protocol answers.
 */
@Component("readModel")
class ReadModelHealth implements ReactiveHealthIndicator {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final ReactiveMongoTemplate mongo;

	private final Serving serving;

	ReadModelHealth(ReactiveMongoTemplate mongo, Serving serving) {
		this.mongo = mongo;
		this.serving = serving;
	}

	@Override
	public Mono<Health> health() {
		return this.mongo.executeCommand(new Document("ping", 1))
			.timeout(PATIENCE)
			.filter((pong) -> this.serving.current().isPresent())
			.map((pong) -> Health.up().build())
			.defaultIfEmpty(Health.outOfService().build())
			.onErrorResume((failure) -> Mono.just(Health.outOfService().build()));
	}

}
