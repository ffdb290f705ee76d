package io.weakspot.analytics.readmodel;

import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Tag("container")
@Testcontainers
class NewestFactsContainerIT extends NewestFactsContract {

	@Container
	private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

	@Override
	String uri() {
		return MONGO.getConnectionString();
	}

}
