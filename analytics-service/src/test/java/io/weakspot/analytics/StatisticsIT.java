package io.weakspot.analytics;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.weakspot.analytics.facts.Grades;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import io.weakspot.starter.testing.TestTokens;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** From grades on Kafka to the statistics of questions and of the model by HTTP. */
@WeakspotTest
class StatisticsIT {

	private static final String POINT = "prefetch";

	@Autowired
	private WebTestClient web;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	private final String id = UUID.randomUUID().toString();

	private final String bank = "bank-" + this.id;

	private final String question = "q-" + this.id;

	@BeforeEach
	void whenReady() {
		await().untilAsserted(() -> this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk());
	}

	@Test
	void tellsHowAQuestionDoes() {
		publish("public", null);
		IntStream.range(0, 32).forEach((i) -> send(attempt(i).with("score", (i % 2 == 0) ? 1.0 : 0.5)));

		JsonNode report = statistics(32);

		assertThat(report.get("questionId").asString()).isEqualTo(this.question);
		assertThat(report.get("bankId").asString()).isEqualTo(this.bank);
		assertThat(report.get("text").asString()).startsWith("A list page runs 201 queries");
		assertThat(report.get("level").asString()).isEqualTo("experienced");
		assertThat(report.get("version").asInt()).isOne();
		assertThat(report.get("nFirst").asInt()).isEqualTo(32);
		assertThat(report.get("facility").asDouble()).isEqualTo(0.75);
		assertThat(report.get("low").asDouble()).isBetween(0.55, 0.7);
		assertThat(report.get("high").asDouble()).isBetween(0.8, 0.9);
		assertThat(report.get("medianMs").asLong()).isBetween(60_000L, 68_000L);
		assertThat(report.at("/scores/9").asInt()).isEqualTo(16);
		assertThat(report.at("/keyPoints/0/id").asString()).isEqualTo(POINT);
		assertThat(report.at("/keyPoints/0/text").asString()).startsWith("prefetch_related loads");
		assertThat(report.at("/keyPoints/0/missed").asInt()).isEqualTo(16);
		assertThat(report.at("/keyPoints/0/low").asDouble()).isBetween(0.3, 0.5);
		assertThat(report.at("/versions/0/facility")).isEqualTo(report.get("facility"));
		assertThat(report.has("newest")).isFalse();
	}

	@Test
	void startsAnewWithANewVersionAndKeepsTheOld() {
		publish("public", null);
		IntStream.range(0, 3).forEach((i) -> send(attempt(i)));
		statistics(3);
		publish("public", null, 2);
		send(attempt(7).with("questionVersion", 2));

		await().untilAsserted(() -> assertThat(report("admin").get("versions")).hasSize(2));

		JsonNode report = report("admin");
		assertThat(report.get("version").asInt()).isEqualTo(2);
		assertThat(report.get("n").asInt()).isOne();
		assertThat(report.at("/versions/1/n").asInt()).isEqualTo(3);
		assertThat(report.at("/flags/0/code").asString()).isEqualTo("NOT_YET");
		assertThat(report.at("/flags/0/words").asString()).isEqualTo("not yet: shown from 30 first attempts");
		assertThat(report.get("facility").isNull()).isTrue();
	}

	@Test
	void tellsOfEveryQuestionOfABank() {
		publish("public", null);
		publish("unanswered-" + this.id, "public", null, 3);
		IntStream.range(0, 6).forEach((i) -> send(attempt(i)));
		statistics(6);

		JsonNode bank = JsonMapper.shared().readTree(body("/api/reports/banks/" + this.bank + "/questions", "admin"));

		assertThat(bank.get("items")).hasSize(2);
		assertThat(bank.at("/items/0/questionId").asString()).isEqualTo(this.question);
		assertThat(bank.at("/items/0/nFirst").asInt()).isEqualTo(6);
		assertThat(bank.at("/items/0/text").asString()).isNotEmpty();
		assertThat(bank.at("/items/1/version").asInt()).isEqualTo(3);
		assertThat(bank.at("/items/1/n").asInt()).isZero();
		assertThat(bank.hasNonNull("asOf")).isTrue();
	}

	@Test
	void showsAQuestionOfAPublicBankToThoseWhoTeachOnly() {
		publish("public", null);
		send(attempt(1));
		statistics(1);

		for (String path : paths()) {
			get(path, "admin", "root").expectStatus().isOk();
			get(path, "instructor", "teacher").expectStatus().isOk();
			get(path, "author", "writer").expectStatus().isOk();
			get(path, "learner", "learner1-" + this.id).expectStatus().isNotFound();
			this.web.get().uri(path).exchange().expectStatus().isUnauthorized();
		}
	}

	@Test
	void showsAQuestionOfAPrivateBankToItsOwnerAndAdminsOnly() {
		publish("private", "writer");
		send(attempt(1));
		statistics(1);

		for (String path : paths()) {
			get(path, "admin", "root").expectStatus().isOk();
			get(path, "author", "writer").expectStatus().isOk();
			get(path, "author", "another").expectStatus().isNotFound();
			get(path, "instructor", "teacher").expectStatus().isNotFound();
			get(path, "learner", "writer").expectStatus().isNotFound();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "author", "instructor" })
	void tellsNobodyButAdminsOfFewerThanFivePeople(String role) {
		publish("public", null);
		IntStream.range(0, 4).forEach((i) -> send(attempt(i)));
		statistics(4);

		JsonNode hidden = report(role);
		assertThat(hidden.at("/flags/0/code").asString()).isEqualTo("TOO_FEW");
		assertThat(hidden.get("scores").isNull()).isTrue();
		assertThat(hidden.get("medianMs").isNull()).isTrue();
		assertThat(hidden.get("keyPoints")).isEmpty();
		assertThat(hidden.at("/versions/0/keyPoints")).isEmpty();
		assertThat(new String(body("/api/reports/questions/" + this.question + "/key-points.csv", role)).lines())
			.hasSize(1);
		assertThat(report("admin").get("scores")).hasSize(10);

		send(attempt(4));
		statistics(5);
		assertThat(report(role).get("scores")).hasSize(10);
	}

	@Test
	void knowsNoQuestionThatIsNotThere() {
		get("/api/reports/questions/nowhere", "admin", "root").expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:weakspot:problem:not-found");
		get("/api/reports/banks/nowhere/questions", "admin", "root").expectStatus().isNotFound();
	}

	@Test
	void givesStatisticsAsTables() {
		publish("public", null);
		send(attempt(1));
		statistics(1);

		for (String path : List.of("/api/reports/questions/" + this.question,
				"/api/reports/banks/" + this.bank + "/questions")) {
			byte[] bySuffix = body(path + ".csv", "admin");
			byte[] byAccept = this.web.get()
				.uri(path)
				.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("root", "admin"))
				.accept(MediaType.parseMediaType("text/csv"))
				.exchange()
				.expectStatus()
				.isOk()
				.expectHeader()
				.contentTypeCompatibleWith("text/csv")
				.expectBody()
				.returnResult()
				.getResponseBody();

			assertThat(new String(bySuffix)).startsWith("questionId,question,level,version,n,nFirst,facility,")
				.contains('"' + this.question + '"')
				.contains("\"NOT_YET\"");
			assertThat(byAccept).isEqualTo(bySuffix);
		}
	}

	@Test
	void givesKeyPointsAsATableOfTheirOwn() {
		publish("public", null);
		IntStream.range(0, 6).forEach((i) -> send(attempt(i)));
		statistics(6);

		for (String of : List.of("/api/reports/questions/" + this.question,
				"/api/reports/banks/" + this.bank + "/questions")) {
			assertThat(new String(body(of + "/key-points.csv", "author")).lines()).hasSize(2)
				.contains("questionId,question,version,keyPointId,text,missed,answers,share,low,high")
				.last()
				.asString()
				.startsWith('"' + this.question + "\",\"A list page runs 201 queries")
				.contains(",1,\"" + POINT + "\",\"prefetch_related loads")
				.contains(",3,6,0.5,");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "learner", "instructor", "author", "admin" })
	void tellsEverybodyHowRightTheModelIs(String role) {
		IntStream.range(0, 6).forEach((i) -> send(attempt(i)));

		await().untilAsserted(() -> assertThat(accuracy(role).get("learners").asInt()).isGreaterThan(5));

		JsonNode accuracy = accuracy(role);
		assertThat(accuracy.get("n").asInt()).isGreaterThanOrEqualTo(6);
		assertThat(accuracy.get("calibration")).hasSize(15);
		assertThat(accuracy.get("calibration").valueStream().mapToInt((bin) -> bin.get("n").asInt()).sum())
			.isEqualTo(accuracy.get("n").asInt());
		assertThat(accuracy.get("logLoss").asDouble()).isPositive();
		assertThat(accuracy.get("ece").asDouble()).isBetween(0.0, 1.0);
		assertThat(accuracy.get("benchmark").get("command").asString()).startsWith("./weakspot evaluate");
		for (String sets : List.of("/benchmark/sets", "/benchmark/shippedHead/sets")) {
			assertThat(accuracy.at(sets).valueStream().map((set) -> set.get("set").asString()))
				.containsExactly("assist09", "statics11", "spanish37");
			assertThat(accuracy.at(sets).valueStream()).allSatisfy((set) -> {
				assertThat(set.get("n").asInt()).isPositive();
				assertThat(set.get("auc").asDouble()).isBetween(0.5, 1.0);
				assertThat(set.get("logLoss").asDouble()).isPositive();
				assertThat(set.get("ece").asDouble()).isPositive();
			});
		}
		assertThat(new String(body("/api/reports/accuracy.csv", role)).lines()).hasSize(16);
	}

	@Test
	void needsATokenForTheAccuracy() {
		this.web.get().uri("/api/reports/accuracy").exchange().expectStatus().isUnauthorized();
	}

	private List<String> paths() {
		return List.of("/api/reports/questions/" + this.question, "/api/reports/questions/" + this.question + ".csv",
				"/api/reports/questions/" + this.question + "/key-points.csv",
				"/api/reports/banks/" + this.bank + "/questions", "/api/reports/banks/" + this.bank + "/questions.csv",
				"/api/reports/banks/" + this.bank + "/questions/key-points.csv");
	}

	private Grades attempt(int learner) {
		return grade("learner" + learner + "-" + this.id, "a" + learner + "-" + this.id, learner)
			.with("questionId", this.question)
			.with("bankId", this.bank)
			.points(POINT, learner % 2 == 0);
	}

	private void send(Grades grade) {
		send(grade.fact(), "answers.v1");
	}

	private void send(Fact fact, String topic) {
		this.kafka.send(fact.toRecord(topic)).orTimeout(10, TimeUnit.SECONDS).join();
	}

	private void publish(String visibility, @Nullable String ownerId) {
		publish(visibility, ownerId, 1);
	}

	private void publish(String visibility, @Nullable String ownerId, int version) {
		publish(this.question, visibility, ownerId, version);
	}

	private void publish(String question, String visibility, @Nullable String ownerId, int version) {
		Fact example = Golden.example("questions.v1", "QuestionPublished");
		ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example.requiredBody());
		body.put("id", question)
			.put("version", version)
			.put("bankId", this.bank)
			.put("visibility", visibility)
			.put("ownerId", ownerId);
		send(new Fact(question + ":" + version, example.type(), example.source(), example.time(), question,
				JsonMapper.shared().writeValueAsBytes(body)), "questions.v1");
		await().untilAsserted(
				() -> get("/api/reports/banks/" + this.bank + "/questions", "admin", "root").expectStatus().isOk());
	}

	/** The report, once so many answers to the newest version are in it. */
	private JsonNode statistics(int answers) {
		await().untilAsserted(() -> assertThat(report("admin").get("n").asInt()).isEqualTo(answers));
		return report("admin");
	}

	private JsonNode report(String role) {
		return JsonMapper.shared().readTree(body("/api/reports/questions/" + this.question, role));
	}

	private JsonNode accuracy(String role) {
		return JsonMapper.shared().readTree(body("/api/reports/accuracy", role));
	}

	private byte[] body(String path, String role) {
		return Objects.requireNonNull(
				get(path, role, "somebody").expectStatus().isOk().expectBody().returnResult().getResponseBody());
	}

	private WebTestClient.ResponseSpec get(String path, String role, String caller) {
		return this.web.get().uri(path).header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(caller, role)).exchange();
	}

	private static org.awaitility.core.ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

}
