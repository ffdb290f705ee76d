package io.weakspot.questions.measuring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import io.weakspot.starter.testing.Infrastructure;
import io.weakspot.starter.testing.TestTokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What answers say about a question stands beside what its author said. */
@QuestionServiceTest
class MeasuringIT {

	private static final String BANK = """
			{"title": "Pottery", "technology": "Clay", "topics": [{"id": "clay-wheel", "name": "Wheel"}],
			 "questions": [{"id": "centre", "text": "How do you centre clay?", "topics": [{"id": "clay-wheel", "weight": 1}],
			   "referenceAnswer": "I brace my elbows. I press from both sides."}]}
			""";

	@Autowired
	private WebTestClient web;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	private String bank = "";

	private String question = "";

	@BeforeEach
	void aPublicBankOfAnAuthor() {
		JsonNode report = this.web.post()
			.uri("/api/banks/imports?visibility=public")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Authorization", TestTokens.bearer("ann", "author"))
			.bodyValue(BANK)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		this.bank = Objects.requireNonNull(report).get("bankId").asString();
		this.question = this.bank + "-centre";
	}

	@Test
	void readsTheGoldenExample() {
		QuestionMeasured measured = QuestionMeasured.read(Golden.example("statistics.v1", "QuestionMeasured"));

		assertThat(measured.questionId()).isEqualTo("django-n-plus-one");
		assertThat(measured.measured().n()).isEqualTo(48);
		assertThat(measured.measured().facility()).isEqualTo(0.4213);
		assertThat(measured.measured().difficulty()).isEqualTo("as expected");
	}

	@Test
	void showsItToThoseWhoSeeTheKeyPoints() {
		assertThat(question("author").has("measured")).isFalse();

		send(1, 1, 61, 0.42);

		for (String role : new String[] { "author", "instructor", "admin" }) {
			JsonNode measured = measured(role, 0.42);
			assertThat(measured.get("n").asInt()).isEqualTo(48);
			assertThat(measured.get("low").asDouble()).isEqualTo(0.3117);
			assertThat(measured.get("high").asDouble()).isEqualTo(0.5393);
			assertThat(measured.get("difficulty").asString()).isEqualTo("as expected");
			assertThat(listed(role).at("/measured/facility").asDouble()).isEqualTo(0.42);
		}
		assertThat(question("learner").has("measured")).isFalse();
		assertThat(listed("learner").has("measured")).isFalse();
	}

	@Test
	void keepsTheNewestWhateverComesLateOrAgain() {
		send(1, 1, 7, 0.7);
		send(1, 1, 5, 0.5);
		send(1, 2, 1, 0.1);
		send(1, 1, 9, 0.9);
		send(1, 2, 1, 0.1);
		send(2, 1, 3, 0.3);

		measured("author", 0.1);
		await().untilAsserted(
				() -> assertThat(changed("How do you centre clay on a wheel?").at("/measured/facility").asDouble())
					.isEqualTo(0.3));
	}

	@Test
	void saysNothingOfAVersionThatNobodyAnswered() {
		send(1, 1, 1, 0.5);
		measured("author", 0.5);

		assertThat(changed("Why do you centre clay?").has("measured")).isFalse();
	}

	@Test
	void putsAsideWhatItCannotReadAndGoesOn() {
		Fact broken = new Fact(UUID.randomUUID().toString(), QuestionMeasured.TYPE, "/analytics-service",
				Golden.example("statistics.v1", "QuestionMeasured").time(), this.question + ":1", "{}".getBytes());

		send(broken);
		send(1, 1, 1, 0.5);

		measured("author", 0.5);
		try (KafkaConsumer<String, byte[]> aside = new KafkaConsumer<>(Map.of("bootstrap.servers",
				Infrastructure.brokers(), "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			aside.subscribe(List.of("statistics.v1.dlt"));
			await().untilAsserted(() -> assertThat(aside.poll(Duration.ofMillis(200)))
				.anySatisfy((record) -> assertThat(record.key()).isEqualTo(this.question + ":1")));
		}
	}

	private void send(int version, int generation, long revision, double facility) {
		Fact example = Golden.example("statistics.v1", "QuestionMeasured");
		ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example.requiredBody());
		body.put("questionId", this.question)
			.put("version", version)
			.put("generation", generation)
			.put("revision", revision)
			.put("facility", facility);
		send(new Fact(this.question + ":" + version + ":" + revision + "@" + generation, example.type(),
				example.source(), example.time(), this.question + ":" + version,
				JsonMapper.shared().writeValueAsBytes(body)));
	}

	private void send(Fact fact) {
		this.kafka.send(fact.toRecord("statistics.v1")).orTimeout(10, TimeUnit.SECONDS).join();
	}

	private JsonNode measured(String role, double facility) {
		await()
			.untilAsserted(() -> assertThat(question(role).at("/measured/facility").asDouble(-1)).isEqualTo(facility));
		return question(role).get("measured");
	}

	private JsonNode question(String role) {
		return get("/api/questions/" + this.question, role);
	}

	private JsonNode listed(String role) {
		return get("/api/questions?bankId=" + this.bank, role).at("/items/0");
	}

	/** The question in its second version. */
	private JsonNode changed(String text) {
		this.web.put()
			.uri("/api/questions/" + this.question)
			.header("Authorization", TestTokens.bearer("ann", "author"))
			.header("If-Match", "\"1\"")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("text", text, "referenceAnswer", "So that it does not wobble.", "topics",
					question("author").get("topics")))
			.exchange();
		JsonNode question = question("author");
		assertThat(question.get("version").asInt()).isEqualTo(2);
		return question;
	}

	private JsonNode get(String path, String role) {
		return Objects.requireNonNull(this.web.get()
			.uri(path)
			.header("Authorization", TestTokens.bearer("somebody", role))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());
	}

	private static org.awaitility.core.ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

}
