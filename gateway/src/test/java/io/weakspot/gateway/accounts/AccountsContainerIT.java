package io.weakspot.gateway.accounts;

import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** Accounts in MongoDB. */
@Testcontainers
@Tag("container")
class AccountsContainerIT extends AccountsContract {

	@Container
	private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

	@Override
	MongoAccounts empty() {
		return EmptyDatabase.accounts(MONGO.getConnectionString());
	}

}
