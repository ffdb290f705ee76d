package io.weakspot.sessions.testing;

import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.weakspot.starter.testing.Infrastructure;
import org.testcontainers.mongodb.MongoDBContainer;

/** Empty databases for tests of stores. */
public final class Databases {

	private Databases() {
	}

	/** In the embedded server, or in the one that {@code MONGODB_URI} names. */
	public static MongoDatabase embedded() {
		return at(Infrastructure.mongoUri());
	}

	/** In a real server in a container. */
	public static MongoDatabase contained() {
		return at(Container.URI);
	}

	private static MongoDatabase at(String uri) {
		return MongoClients.create(uri).getDatabase("stores-" + UUID.randomUUID().toString().substring(0, 8));
	}

	private static final class Container {

		static final String URI = start();

		private static String start() {
			MongoDBContainer container = new MongoDBContainer("mongo:8");
			container.start();
			Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
			return container.getConnectionString();
		}

	}

}
