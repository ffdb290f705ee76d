package io.weakspot.analytics.cohorts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.weakspot.analytics.facts.Grades;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import io.weakspot.starter.testing.TestTokens;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.analytics.cohorts.Classes.aClass;
import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** From cohorts and grades on Kafka to what instructors see by HTTP: a class of two. */
@WeakspotTest
abstract class AClassOfTwo {

	final String id = UUID.randomUUID().toString();

	final String instructor = "instructor-" + this.id;

	final String ada = "ada-" + this.id;

	final String bob = "bob-" + this.id;

	final String bank = "bank-" + this.id;

	final String cohort = "class-" + this.id;

	final String assignment = "assignment-" + this.id;

	final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	final Classes autumn = aClass(this.cohort).ownedBy(this.instructor)
		.with(this.bob, "Bob", this.now)
		.with(this.ada, "Ada", this.now)
		.assigned(this.assignment, this.bank, List.of("orm"), List.of(question("orm"), question("views")), this.now,
				this.now.plus(Duration.ofDays(7)));

	@Autowired
	private WebTestClient web;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@BeforeEach
	void aClassWithABank() {
		Awaitility.await()
			.untilAsserted(() -> this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk());
		publishBank(this.bank, "public", null, "orm", "views", "admin");
		send(this.autumn.fact());
		Awaitility.await().untilAsserted(() -> get("/heatmap", this.instructor, "instructor").expectStatus().isOk());
	}

	/** The id of a bank's question in a topic. */
	String question(String topic) {
		return "q-" + topic + "-" + this.id;
	}

	/** An answer of one of the class, so many seconds after another. */
	Grades answer(String learner, String answer, int second) {
		return grade(learner, answer + "-" + this.id, second).with("bankId", this.bank)
			.with("cohortIds", List.of(this.cohort));
	}

	void send(Grades grade) {
		send("answers.v1", grade.fact());
	}

	void send(Fact cohort) {
		send("cohorts.v1", cohort);
	}

	/** A bank with a question in each topic. */
	void publishBank(String bankId, String visibility, @Nullable String ownerId, String... topics) {
		for (String topic : topics) {
			Fact example = Golden.example("questions.v1", "QuestionPublished");
			ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example.requiredBody());
			body.put("id", question(topic)).put("bankId", bankId).put("visibility", visibility).put("ownerId", ownerId);
			body.putArray("topics").addObject().put("id", topic).put("name", "Topic " + topic).put("weight", 1.0);
			send("questions.v1", new Fact(question(topic) + ":1", example.type(), example.source(), example.time(),
					question(topic), JsonMapper.shared().writeValueAsBytes(body)));
		}
	}

	/** Deletes a question from its bank. */
	void withdraw(String topic) {
		send("questions.v1", new Fact(question(topic) + ":2", "QuestionPublished", "/question-service", Instant.EPOCH,
				question(topic), null));
	}

	/** The report as its instructor gets it. */
	JsonNode report(String report) {
		return json("/api/reports/cohorts/" + this.cohort + report, this.instructor, "instructor");
	}

	/** The report as a table, which is the same by both ways to ask for it. */
	List<String> table(String report) {
		String bySuffix = body(get(report + ".csv", this.instructor, "instructor"));
		String byAccept = body(this.web.get()
			.uri("/api/reports/cohorts/" + this.cohort + report)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.instructor, "instructor"))
			.accept(MediaType.parseMediaType("text/csv"))
			.exchange());
		assertThat(bySuffix).isEqualTo(byAccept);
		return bySuffix.lines().toList();
	}

	WebTestClient.ResponseSpec get(String report, String account, String... roles) {
		return this.web.get()
			.uri("/api/reports/cohorts/" + this.cohort + report)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(account, roles))
			.exchange();
	}

	/**
	 * The live heat map, for a page that has seen it up to an event, or for a new one.
	 */
	WebTestClient.ResponseSpec events(@Nullable String lastEventId, String account, String... roles) {
		return this.web.get().uri("/api/reports/cohorts/" + this.cohort + "/stream").headers((headers) -> {
			headers.set(HttpHeaders.AUTHORIZATION, TestTokens.bearer(account, roles));
			if (lastEventId != null) {
				headers.set("Last-Event-ID", lastEventId);
			}
		}).exchange();
	}

	WebTestClient.ResponseSpec getWithoutToken(String report) {
		return this.web.get().uri("/api/reports/cohorts/" + this.cohort + report).exchange();
	}

	JsonNode json(String path, String account, String... roles) {
		return JsonMapper.shared()
			.readTree(body(this.web.get()
				.uri(path)
				.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(account, roles))
				.exchange()));
	}

	static List<String> texts(JsonNode items, String field) {
		return items.valueStream().map((item) -> item.get(field).asString()).toList();
	}

	private static String body(WebTestClient.ResponseSpec response) {
		byte[] body = response.expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return new String((body != null) ? body : new byte[0], StandardCharsets.UTF_8);
	}

	private void send(String topic, Fact fact) {
		this.kafka.send(fact.toRecord(topic)).orTimeout(10, TimeUnit.SECONDS).join();
	}

}
