package io.weakspot.starter.testing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.awaitility.Awaitility;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * One broker and one database for all tests of a run. {@code MONGODB_URI} in the
 * environment puts a real database in the place of the embedded one. Each context gets
 * databases of its own through a suffix.
 */
public class Infrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static {
		// How long anything takes is no matter here, and a busy machine is no failure.
		Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
	}

	/** The address of the database for tests that need no Spring. */
	public static String mongoUri() {
		String given = System.getenv("MONGODB_URI");
		return (given != null) ? given : Database.URI;
	}

	/** The address of the broker for tests that need no Spring. */
	public static String brokers() {
		return Broker.KAFKA.getBrokersAsString();
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String name = context.getEnvironment().getProperty("spring.mongodb.database", "weakspot");
		TestPropertyValues
			.of("spring.mongodb.uri=" + mongoUri(),
					"spring.mongodb.database=" + name + "-" + UUID.randomUUID().toString().substring(0, 8),
					"spring.kafka.bootstrap-servers=" + brokers(), "weakspot.kafka.partitions=2",
					"weakspot.security.jwks-uri=" + TestTokens.jwksUri())
			.applyTo(context);
	}

	private static final class Database {

		static final String URI = start();

		private static String start() {
			MemoryBackend backend = new MemoryBackend();
			backend.version(ServerVersion.MONGO_5_0);
			MongoServer server = new MongoServer(backend);
			server.bind();
			Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
			return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
		}

	}

	private static final class Broker {

		static final EmbeddedKafkaBroker KAFKA = start();

		private static EmbeddedKafkaBroker start() {
			EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
			kafka.brokerProperties(Map.of("group.initial.rebalance.delay.ms", "0",
					"transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000", "auto.create.topics.enable",
					"false", "offsets.topic.num.partitions", "1", "transaction.state.log.num.partitions", "1",
					"transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1"));
			kafka.afterPropertiesSet();
			Runtime.getRuntime().addShutdownHook(new Thread(kafka::destroy));
			return kafka;
		}

	}

}
