package io.weakspot.questions.catalogue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.mongodb.WriteConcern;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/**
 * How the catalogue is kept: written to disk before anything is acknowledged, and an
 * outage shows within two seconds.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	MongoClientSettingsBuilderCustomizer durableAndImpatient(StoreSettings settings) {
		return (client) -> client.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(settings.findWithin().toMillis(),
					TimeUnit.MILLISECONDS))
			// Imports of big banks queue for connections while the database is well.
			.applyToConnectionPoolSettings(
					(pool) -> pool.maxWaitTime(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS))
			.applyToSocketSettings((socket) -> socket
				.connectTimeout(Math.toIntExact(settings.findWithin().toMillis()), TimeUnit.MILLISECONDS)
				.readTimeout(Math.toIntExact(settings.answerWithin().toMillis()), TimeUnit.MILLISECONDS));
	}

	/** Asks what any database answers, the embedded one included. */
	@Bean
	ReactiveHealthIndicator databaseHealthIndicator(ReactiveMongoTemplate mongo) {
		return () -> mongo.executeCommand(new Document("ping", 1))
			.timeout(Duration.ofSeconds(2))
			.map((pong) -> Health.up().build())
			.onErrorResume((outage) -> outage instanceof DataAccessException || outage instanceof TimeoutException,
					(outage) -> Mono.just(Health.down().build()));
	}

	/** Makes the indexes, which a large installation reads by. */
	static Mono<Void> indexes(ReactiveMongoTemplate mongo) {
		return Flux
			.just(new Index("bankId", Direction.ASC).on("deleted", Direction.ASC).on("_id", Direction.ASC),
					new Index("owed", Direction.ASC))
			.concatMap((index) -> mongo.indexOps("questions").createIndex(index))
			.thenMany(mongo.indexOps("banks").createIndex(new Index("ownerId", Direction.ASC)))
			.then();
	}

}
