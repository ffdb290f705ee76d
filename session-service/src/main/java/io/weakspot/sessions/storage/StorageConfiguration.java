package io.weakspot.sessions.storage;

import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

	/**
	 * What is acknowledged is on the disk of most members, and an outage shows within two
	 * seconds.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer durableAndImpatient(StorageSettings settings) {
		return (client) -> client.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(settings.findWithin().toMillis(),
					TimeUnit.MILLISECONDS))
			.applyToConnectionPoolSettings((pool) -> pool.maxSize(settings.connections())
				.maxWaitTime(settings.findWithin().toMillis(), TimeUnit.MILLISECONDS))
			.applyToSocketSettings((socket) -> socket
				.connectTimeout(Math.toIntExact(settings.findWithin().toMillis()), TimeUnit.MILLISECONDS)
				.readTimeout(Math.toIntExact(settings.answerWithin().toMillis()), TimeUnit.MILLISECONDS));
	}

	@Bean
	MongoDatabase sessionsDatabase(MongoClient client, @Value("${spring.mongodb.database}") String name) {
		return client.getDatabase(name);
	}

	/**
	 * Asks by a command that every database of this protocol has, unlike the one of the
	 * framework.
	 */
	@Bean
	ReactiveHealthIndicator databaseHealthIndicator(MongoDatabase database) {
		return () -> Mono.from(database.runCommand(new Document("ping", 1)))
			.map((answer) -> Health.up().build())
			.onErrorResume(MongoException.class, (failure) -> Mono.just(Health.down().build()));
	}

}
