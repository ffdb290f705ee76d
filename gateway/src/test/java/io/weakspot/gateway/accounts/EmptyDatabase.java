package io.weakspot.gateway.accounts;

import java.time.InstantSource;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClients;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A database that no other test has seen. */
final class EmptyDatabase {

	private EmptyDatabase() {
	}

	static Accounts accounts(String uri) {
		return new MongoAccounts(new ReactiveMongoTemplate(MongoClients.create(uri), "accounts-" + UUID.randomUUID()),
				InstantSource.system());
	}

}
