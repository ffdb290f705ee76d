package io.weakspot.gateway.accounts;

import java.time.InstantSource;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClients;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A database that no other test has seen. */
final class EmptyDatabase {

	private EmptyDatabase() {
	}

	static MongoAccounts accounts(String uri) {
		ReactiveMongoTemplate mongo = new ReactiveMongoTemplate(MongoClients.create(uri),
				"accounts-" + UUID.randomUUID());
		return new MongoAccounts(mongo, new Administrators(mongo), InstantSource.system());
	}

}
