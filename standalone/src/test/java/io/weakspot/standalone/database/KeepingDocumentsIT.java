package io.weakspot.standalone.database;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class KeepingDocumentsIT {

	@TempDir
	Path folder;

	private EmbeddedDatabase database;

	private MongoClient client;

	@BeforeEach
	void open() throws Exception {
		this.database = new EmbeddedDatabase(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), file(),
				(failure) -> {
				});
		this.client = MongoClients.create("mongodb://127.0.0.1:" + this.database.port());
	}

	@AfterEach
	void close() throws Exception {
		this.client.close();
		this.database.close();
	}

	@Test
	void everyKindOfValueComesBackAsItWas() throws Exception {
		Document written = new Document("_id", "learner-1:django-orm").append("count", 7L)
			.append("level", 3)
			.append("mastery", 0.25)
			.append("weak", true)
			.append("at", new Date(1_700_000_000_123L))
			.append("none", null)
			.append("bytes", new Binary(new byte[] { 0, 1, -1 }))
			.append("ref", new ObjectId("65f000000000000000000001"))
			.append("code", "line one\n\tline ü “two”\u0000end")
			.append("points", Arrays.asList(new Document("id", "k1").append("covered", null), "text", 4));
		answers().insertOne(written);

		reopen();

		assertThat(answers().find(Filters.eq("learner-1:django-orm")).first()).isEqualTo(written);
	}

	@Test
	void aUniqueIndexStillRefusesAfterTheFileWasReopened() throws Exception {
		answers().createIndex(Indexes.ascending("learner", "key"), new IndexOptions().unique(true));
		answers().insertOne(new Document("_id", "a").append("learner", "l1").append("key", "k1"));
		answers().insertOne(new Document("_id", "b").append("learner", "l1").append("key", "k2"));
		answers().insertOne(new Document("_id", "c").append("learner", "l2"));

		reopen();

		assertThatThrownBy(
				() -> answers().insertOne(new Document("_id", "d").append("learner", "l1").append("key", "k2")))
			.isInstanceOfSatisfying(MongoWriteException.class,
					(refusal) -> assertThat(refusal.getCode()).isEqualTo(11000));
		assertThatThrownBy(() -> answers().insertOne(new Document("_id", "a"))).isInstanceOf(MongoWriteException.class);
		assertThat(answers().countDocuments()).isEqualTo(3);
	}

	@Test
	void anUpdateByVersionHappensOnce() {
		answers().insertOne(new Document("_id", "s").append("version", 1L).append("marks", List.of()));

		long first = change(1L);
		long again = change(1L);

		assertThat(first).isEqualTo(1);
		assertThat(again).isZero();
		assertThat(answers().find(Filters.eq("s")).first()).containsEntry("version", 2L)
			.containsEntry("marks", List.of("seen"));
	}

	@Test
	void aHealthCheckIsAnsweredForEveryDatabase() {
		answers().insertOne(new Document("_id", "a"));

		assertThat(this.client.listDatabaseNames()).contains("weakspot-sessions");
		for (String database : List.of("admin", "weakspot-sessions")) {
			assertThat(this.client.getDatabase(database).runCommand(new Document("hello", 1)))
				.containsEntry("isWritablePrimary", true)
				.containsKey("maxWireVersion");
		}
	}

	@Test
	void theFileShrinksAgainAfterManyChanges() throws Exception {
		Document[] documents = new Document[200];
		for (int i = 0; i < documents.length; i++) {
			documents[i] = new Document("_id", "d" + i).append("text", "x".repeat(500)).append("n", 0);
		}
		answers().insertMany(List.of(documents));

		for (int round = 0; round < 2000; round++) {
			answers().updateOne(Filters.eq("d" + (round * 37 % 200)), Updates.inc("n", 1));
		}

		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(Files.size(file())).isLessThan(2_000_000));
		assertThat(answers().find(Filters.eq("d0")).first()).containsEntry("n", 10);
	}

	@Test
	void aFileThatIsMostlyDeadIsSmallAfterItWasReopened() throws Exception {
		String big = "x".repeat(500_000);
		for (int i = 0; i < 60; i++) {
			answers().insertOne(new Document("_id", "d" + i).append("text", big));
		}
		long full = Files.size(file());
		answers().deleteMany(Filters.nin("_id", "d7", "d31"));

		reopen();

		assertThat(full).isGreaterThan(25_000_000);
		assertThat(Files.size(file())).isLessThan(4_000_000);
		assertThat(answers().find()).extracting((document) -> document.getString("text")).containsExactly(big, big);
	}

	private long change(long version) {
		return answers()
			.updateOne(Filters.and(Filters.eq("s"), Filters.eq("version", version)),
					Updates.combine(Updates.inc("version", 1L),
							Updates.pushEach("marks", List.of("seen"), new PushOptions().slice(-5))))
			.getModifiedCount();
	}

	private void reopen() throws Exception {
		close();
		open();
	}

	private Path file() {
		return this.folder.resolve("weakspot.mv");
	}

	private MongoCollection<Document> answers() {
		return this.client.getDatabase("weakspot-sessions").getCollection("answers");
	}

}
