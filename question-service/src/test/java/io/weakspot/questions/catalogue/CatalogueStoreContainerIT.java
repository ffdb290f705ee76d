package io.weakspot.questions.catalogue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on the database that production has. */
@Tag("container")
class CatalogueStoreContainerIT extends CatalogueStoreContract {

	private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

	@BeforeAll
	static void start() {
		MONGO.start();
	}

	@AfterAll
	static void stop() {
		MONGO.stop();
	}

	@Override
	String uri() {
		return MONGO.getConnectionString();
	}

}
