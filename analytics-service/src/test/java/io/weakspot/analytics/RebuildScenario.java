package io.weakspot.analytics;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import io.weakspot.analytics.facts.Grades;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.TestTokens;
import io.weakspot.starter.testing.WeakspotTest;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** A learner whose reports are built anew. */
@WeakspotTest
abstract class RebuildScenario {

	@Autowired
	WebTestClient web;

	@Autowired
	KafkaTemplate<String, byte[]> kafka;

	@Autowired
	ReactiveMongoTemplate mongo;

	final String learner = "learner-" + UUID.randomUUID();

	@BeforeEach
	void whenReadyAndAtRest() {
		await().untilAsserted(() -> this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk());
		await().untilAsserted(() -> assertThat(rebuild(HttpMethod.GET).get("state").asString()).isIn("none", "done"));
	}

	JsonNode whenRebuilt() {
		await().untilAsserted(() -> assertThat(rebuild(HttpMethod.GET).get("state").asString()).isEqualTo("done"));
		return rebuild(HttpMethod.GET);
	}

	/** This learner's documents, but for how often they were written. */
	Map<String, Document> documentsOf(int generation) {
		Map<String, Document> documents = new TreeMap<>();
		String suffix = "-" + generation;
		for (String name : this.mongo.getCollectionNames().collectList().blockOptional().orElseThrow()) {
			Document document = name.endsWith(suffix) ? this.mongo.getCollection(name)
				.flatMap((collection) -> Mono.from(collection.find(Filters.eq(this.learner)).first()))
				.block() : null;
			if (document != null) {
				document.remove("version");
				documents.put(name.substring(0, name.length() - suffix.length()), document);
			}
		}
		return documents;
	}

	/**
	 * Learners of the same partition are counted after all that was sent before; with the
	 * second of them the first is in every collection.
	 */
	void whenAllIsCounted() {
		IntStream.iterate(0, (i) -> i + 1)
			.mapToObj((i) -> "marker-" + i + "-" + UUID.randomUUID())
			.filter((id) -> partition(id) == partition(this.learner))
			.limit(2)
			.forEach((marker) -> {
				send(grade(marker, "answer-of-" + marker, 1).in("orm").fact());
				await().untilAsserted(() -> assertThat(answersIn(report(marker))).isOne());
			});
	}

	int partition(String learner) {
		int partitions = this.kafka.partitionsFor("answers.v1").size();
		return Utils.toPositive(Utils.murmur2(Utils.utf8(learner))) % partitions;
	}

	JsonNode rebuild(HttpMethod method) {
		return JsonMapper.shared()
			.readTree(this.web.method(method)
				.uri("/api/reports/rebuild")
				.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("root", "admin"))
				.exchange()
				.expectStatus()
				.isEqualTo((method == HttpMethod.POST) ? HttpStatus.ACCEPTED : HttpStatus.OK)
				.expectBody()
				.returnResult()
				.getResponseBody());
	}

	Grades mine(String answer, int second) {
		return grade(this.learner, answer + "-" + this.learner, second);
	}

	void send(Grades grade) {
		send(grade.fact());
	}

	void send(Fact fact) {
		this.kafka.send(fact.toRecord("answers.v1")).orTimeout(10, TimeUnit.SECONDS).join();
	}

	String reportWith(int answers) {
		await().untilAsserted(() -> assertThat(answersIn(report())).isEqualTo(answers));
		return report();
	}

	static int answersIn(String items) {
		return JsonMapper.shared().readTree(items).valueStream().mapToInt((item) -> item.get("answers").asInt()).sum();
	}

	String report() {
		return report(this.learner);
	}

	String report(String learner) {
		return JsonMapper.shared()
			.readTree(this.web.get()
				.uri("/api/reports/me/topics")
				.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(learner, "learner"))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.returnResult()
				.getResponseBody())
			.get("items")
			.toString();
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
	}

}
