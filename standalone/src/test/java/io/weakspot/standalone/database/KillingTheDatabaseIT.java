package io.weakspot.standalone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.weakspot.standalone.process.Child;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Kills the database while 16 writers insert and update, and compares what it holds
 * afterwards with a ledger of what it acknowledged. Three times; more with
 * {@code -Dweakspot.kills=20}.
 */
class KillingTheDatabaseIT {

	private static final int KILLS = Integer.getInteger("weakspot.kills", 3);

	private static final int WRITERS = 16;

	private final Random random = new Random();

	/** What was acknowledged: by document, how often it was counted up. */
	private final Map<String, Integer> ledger = new ConcurrentHashMap<>();

	@TempDir
	Path folder;

	@Test
	void everythingAcknowledgedIsThereAfterEachKill() throws Exception {
		int port = Child.freePort();
		Child database = database(port);
		for (int kill = 1; kill <= KILLS; kill++) {
			writeUntilKilled(database, port, "k" + kill);

			database.restart();

			assertEverythingAcknowledgedIsIn(port);
		}
		database.kill();
		System.out.printf("%d kills, %d documents acknowledged, none lost%n", KILLS, this.ledger.size());
	}

	@Test
	void itEndsWithTheProcessThatStartedIt() throws Exception {
		Child database = database(Child.freePort());

		database.orphan();

		assertThat(database.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	private void writeUntilKilled(Child database, int port, String prefix) throws Exception {
		int before = this.ledger.size();
		try (MongoClient client = connect(port);
				ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			MongoCollection<Document> answers = answers(client);
			answers.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
			for (int writer = 0; writer < WRITERS; writer++) {
				String name = prefix + "-" + writer + "-";
				writers.submit(() -> write(answers, name));
			}
			await().atMost(Duration.ofSeconds(30)).until(() -> this.ledger.size() > before + 100);
			database.process().waitFor(this.random.nextInt(1000), TimeUnit.MILLISECONDS);
			database.kill();
		}
	}

	/** Inserts documents and counts each up twice, until the database is gone. */
	private void write(MongoCollection<Document> answers, String name) {
		try {
			for (int i = 0;; i++) {
				String id = name + i;
				answers.insertOne(new Document("_id", id).append("key", "key-" + id)
					.append("text", "x".repeat(300))
					.append("n", 1));
				this.ledger.put(id, 1);
				for (int n = 2; n <= 3; n++) {
					answers.updateOne(Filters.eq(id), Updates.inc("n", 1));
					this.ledger.put(id, n);
				}
			}
		}
		catch (MongoException ex) {
			// killed: what was not acknowledged may be there or not
		}
	}

	private void assertEverythingAcknowledgedIsIn(int port) {
		try (MongoClient client = connect(port)) {
			MongoCollection<Document> answers = answers(client);
			Map<String, Document> stored = new HashMap<>();
			answers.find().forEach((document) -> stored.put(document.getString("_id"), document));
			assertThat(stored).containsKeys(this.ledger.keySet().toArray(String[]::new));
			this.ledger.forEach((id, n) -> assertThat(stored.getOrDefault(id, new Document()).getInteger("n", 0)).as(id)
				.isBetween(n, n + 1));
			stored.values().stream().limit(50).forEach((document) -> assertIndexed(answers, document));
			assertNothingIsIndexedWithoutItsDocument(answers, stored);
		}
	}

	private void assertIndexed(MongoCollection<Document> answers, Document document) {
		assertThatExceptionOfType(MongoWriteException.class)
			.isThrownBy(() -> answers.insertOne(new Document("_id", "other").append("key", document.getString("key"))));
	}

	/** The next document of each writer was under way when the kill came. */
	private void assertNothingIsIndexedWithoutItsDocument(MongoCollection<Document> answers,
			Map<String, Document> stored) {
		Map<String, Integer> last = new HashMap<>();
		this.ledger.keySet().forEach((id) -> {
			int dash = id.lastIndexOf('-');
			last.merge(id.substring(0, dash + 1), Integer.parseInt(id.substring(dash + 1)), Math::max);
		});
		last.forEach((name, number) -> {
			String next = name + (number + 1);
			if (!stored.containsKey(next)) {
				answers.insertOne(new Document("_id", next).append("key", "key-" + next));
				answers.deleteOne(Filters.eq(next));
			}
		});
	}

	private static MongoClient connect(int port) {
		return MongoClients
			.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=2000&retryWrites=false&maxPoolSize=32");
	}

	private static MongoCollection<Document> answers(MongoClient client) {
		return client.getDatabase("ledger").getCollection("answers").withWriteConcern(WriteConcern.JOURNALED);
	}

	private Child database(int port) throws IOException {
		return new Child(DatabaseProcess.class.getName(), String.valueOf(port),
				this.folder.resolve("weakspot.mv").toString());
	}

}
