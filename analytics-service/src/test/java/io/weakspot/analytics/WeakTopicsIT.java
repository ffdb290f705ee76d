package io.weakspot.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.weakspot.analytics.facts.Grades;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.ResultFacts;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import io.weakspot.starter.testing.TestTokens;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** From grades on Kafka to the report by HTTP and the stream. */
@WeakspotTest
class WeakTopicsIT {

	@Autowired
	private WebTestClient web;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ResultFacts readModel;

	private final String learner = "learner-" + UUID.randomUUID();

	@BeforeEach
	void whenReady() {
		await().untilAsserted(() -> this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk());
	}

	@Test
	void reportsWeakestFirstAndWhatHasNoDataLast() {
		publishBank("django-" + this.learner, "public", null);
		IntStream.rangeClosed(1, 4).forEach((i) -> send(mine("good" + i, i).in("views")));
		IntStream.rangeClosed(5, 8).forEach((i) -> send(mine("bad" + i, i).in("orm").with("score", 0.0)));

		JsonNode report = reportWith(8);

		assertThat(topics(report)).containsExactly("orm", "views", "admin");
		assertThat(report.at("/thresholds/weakBelow").asDouble()).isEqualTo(0.6);
		assertThat(report.at("/thresholds/minQuestions").asInt()).isEqualTo(3);
		JsonNode orm = report.at("/items/0");
		assertThat(orm.get("state").asString()).isEqualTo("weak");
		assertThat(orm.get("reason").asString()).isEqualTo("LOW_SCORES");
		assertThat(orm.get("answers").asInt()).isEqualTo(4);
		assertThat(orm.get("questions").asInt()).isEqualTo(4);
		assertThat(orm.get("evidence")).hasSize(4);
		assertThat(orm.get("mastery").asDouble()).isBetween(orm.get("low").asDouble(), 0.45);
		assertThat(orm.get("high").asDouble()).isBetween(orm.get("mastery").asDouble(), 0.7);
		assertThat(orm.get("next").get(0).asString()).isEqualTo("q-orm-" + this.learner);
		JsonNode admin = report.at("/items/2");
		assertThat(admin.get("state").asString()).isEqualTo("no-data");
		assertThat(admin.get("mastery").isNull()).isTrue();
		assertThat(admin.get("answers").asInt()).isZero();
	}

	@Test
	void pushesTheItemsThatStandAndThenThoseThatChange() {
		send(mine("first", 1).in("orm"));
		reportWith(1);

		StepVerifier.create(stream()).assertNext((event) -> {
			assertThat(event.event()).isEqualTo("topic");
			assertThat(event.id()).isNull();
			assertThat(item(event).get("answers").asInt()).isOne();
		}).assertNext((event) -> {
			assertThat(event.event()).isEqualTo("freshness");
			assertThat(event.id()).matches("\\d+:\\d+:orm");
			assertThat(item(event).get("newest").asString()).isEqualTo("2026-11-20T10:00:01.500Z");
			assertThat(item(event).get("behindMs").isIntegralNumber()).isTrue();
			assertThat(item(event).get("asOf").asString()).isNotEmpty();
		}).assertNext((event) -> {
			assertThat(event.event()).as("said when the read model has caught up").isEqualTo("freshness");
			assertThat(event.id()).matches("\\d+:\\d+:orm");
		}).then(() -> send(mine("second", 2).in("orm").with("score", 0.0))).assertNext((event) -> {
			assertThat(event.event()).isEqualTo("topic");
			assertThat(event.id()).matches("\\d+:\\d+:orm");
			assertThat(item(event).get("answers").asInt()).isEqualTo(2);
			assertThat(item(event).get("asOf").asString()).isEqualTo("2026-11-20T10:00:02.500Z");
		}).thenCancel().verify(Duration.ofSeconds(15));
	}

	@Test
	void missesNothingThatWasToldToNobodyWhileTheReadModelIsBehind() {
		send(mine("first", 1).in("orm"));
		reportWith(1);

		this.readModel.stop();
		try {
			tell(mine("second", 2).in("orm"));
			StepVerifier.create(stream())
				.assertNext((event) -> assertThat(item(event).get("answers").asInt()).isOne())
				.assertNext((event) -> assertThat(event.event()).isEqualTo("freshness"))
				.then(() -> send(mine("third", 3).in("views")))
				.assertNext((event) -> {
					assertThat(item(event).get("topicId").asString()).isEqualTo("views");
					assertThat(event.id()).as("there is more to come from before").isNull();
				})
				.then(this.readModel::start)
				.thenConsumeWhile((event) -> "freshness".equals(event.event()))
				.assertNext((event) -> assertThat(item(event).get("answers").asInt()).isEqualTo(2))
				.assertNext((event) -> assertThat(event.id()).matches("\\d+:\\d+:views"))
				.thenCancel()
				.verify(Duration.ofSeconds(30));
		}
		finally {
			this.readModel.start();
		}
	}

	@Test
	void goesOnAfterTheLastEventThatAPageHasGot() {
		send(mine("first", 1).in("orm"));
		send(mine("second", 2).in("views"));
		reportWith(2);
		String last = idOf(stream().filter((event) -> event.id() != null).blockFirst(Duration.ofSeconds(15)));

		send(mine("third", 3).in("admin"));
		reportWith(3);

		StepVerifier.create(stream(last).map(WeakTopicsIT::item))
			.assertNext((item) -> assertThat(item.get("topicId").asString()).isEqualTo("admin"))
			.assertNext((item) -> assertThat(item.has("behindMs")).isTrue())
			.then(() -> send(mine("fourth", 4).in("orm")))
			.thenConsumeWhile((item) -> item.has("behindMs"))
			.assertNext((item) -> assertThat(item.get("answers").asInt()).isEqualTo(2))
			.thenCancel()
			.verify(Duration.ofSeconds(15));
	}

	@Test
	void beginsAnewForAPageWhoseLastEventIsOfAnotherGeneration() {
		send(mine("first", 1).in("orm"));
		reportWith(1);

		StepVerifier.create(stream("999999:999999:orm").map(WeakTopicsIT::item))
			.assertNext((item) -> assertThat(item.get("topicId").asString()).isEqualTo("orm"))
			.thenCancel()
			.verify(Duration.ofSeconds(15));
	}

	@Test
	void saysAtOnceThatTheStreamIsOpenToALearnerWithoutAnyAnswer() {
		StepVerifier.create(everythingInTheStream())
			.assertNext((event) -> assertThat(event.comment()).isEqualTo("open"))
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void showsTheSameItemInTheStreamAndInTheReport() {
		publishBank("bank-" + this.learner, "public", null);
		send(mine("first", 1).in("orm"));
		JsonNode reported = reportWith(1).get("items").get(0);

		StepVerifier.create(stream())
			.assertNext((event) -> assertThat(item(event)).isEqualTo(reported))
			.thenCancel()
			.verify(Duration.ofSeconds(15));
	}

	@Test
	void staysTheSameWhenAllFactsAreReplayed() {
		List<Fact> facts = IntStream.rangeClosed(1, 6)
			.mapToObj((i) -> mine("a" + i, i).in((i % 2 == 0) ? "orm" : "views").with("score", i / 10.0).fact())
			.toList();
		facts.forEach(this::send);
		String before = reportWith(6).get("items").toString();

		facts.forEach(this::send);
		facts.reversed().forEach(this::send);
		send(grade("marker-" + this.learner, "marker", 1).in("orm"));
		reportOf("marker-" + this.learner, 1);

		assertThat(report().get("items").toString()).isEqualTo(before);
	}

	@Test
	void goesOnCountingWhereItStoppedAfterARestart() {
		IntStream.rangeClosed(1, 3).forEach((i) -> send(mine("a" + i, i).in("orm")));
		reportWith(3);
		SmartLifecycle streams = this.context.getBean("runningStreams", SmartLifecycle.class);

		streams.stop();
		send(mine("a3", 3).in("orm"));
		send(mine("a4", 4).in("orm"));
		streams.start();

		JsonNode orm = reportWith(4).get("items").get(0);
		assertThat(orm.get("answers").asInt()).isEqualTo(4);
		assertThat(orm.get("questions").asInt()).isEqualTo(4);
	}

	@Test
	void givesTheReportAsATable() {
		send(mine("a1", 1).in("orm").with("score", 0.0));
		reportWith(1);

		byte[] byAccept = this.web.get()
			.uri("/api/reports/me/topics")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.learner, "learner"))
			.accept(MediaType.parseMediaType("text/csv"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith("text/csv")
			.expectBody()
			.returnResult()
			.getResponseBody();
		byte[] bySuffix = get("/api/reports/me/topics.csv").expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();

		assertThat(new String(byAccept)).startsWith("topicId,topic,state,mastery,")
			.contains("\"orm\",\"Name of orm\",no-data,0.");
		assertThat(bySuffix).isEqualTo(byAccept);
	}

	@Test
	void tellsHowATopicWent() {
		send(mine("a1", 1).in("orm"));
		send(mine("a2", 2).in("orm").with("score", 0.0));
		reportWith(2);

		get("/api/reports/me/history?topic=orm").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.points.length()")
			.isEqualTo(2)
			.jsonPath("$.points[0].at")
			.isEqualTo("2026-11-20T10:00:01.500Z");
		get("/api/reports/me/history?topic=elsewhere").expectStatus().isNotFound();
		get("/api/reports/me/history").expectStatus().isBadRequest();
		byte[] table = get("/api/reports/me/history.csv?topic=orm").expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.parseMediaType("text/csv"))
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(new String(table).lines()).hasSize(3)
			.startsWith("topicId,at,mastery,low,high")
			.element(1)
			.asString()
			.startsWith("\"orm\",2026-11-20T10:00:01.500Z,0.");
	}

	@Test
	void saysUpToWhenItHoldsEveryAnswer() {
		send(mine("first", 1).in("orm"));
		reportWith(1);
		Freshness freshness = this.context.getBean(Freshness.class);
		Instant before = freshness.asOf();

		Instant asOf = Instant.parse(report().get("asOf").asString());

		assertThat(asOf).isBetween(before, freshness.asOf());
	}

	@Test
	void hidesPrivateBanksOfOthers() {
		String mine = "mine-" + this.learner;
		String theirs = "theirs-" + this.learner;
		publishBank(mine, "private", this.learner);
		publishBank(theirs, "private", "somebody-else");

		await().untilAsserted(() -> get("/api/reports/me/topics?bankId=" + mine).expectStatus().isOk());

		get("/api/reports/me/topics?bankId=" + theirs).expectStatus().isNotFound();
		get("/api/reports/me/topics?bankId=nowhere").expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:weakspot:problem:not-found");
		this.web.get()
			.uri("/api/reports/me/topics?bankId=" + theirs)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("root", "admin"))
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void answersWithAProblemWhereAStreamCannotBegin() {
		get("/api/reports/me/topics/stream?bankId=nowhere").expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void needsAToken() {
		for (String path : List.of("/api/reports/me/topics", "/api/reports/me/topics.csv",
				"/api/reports/me/topics/stream", "/api/reports/me/history?topic=orm")) {
			this.web.get().uri(path).exchange().expectStatus().isUnauthorized();
		}
	}

	@Test
	void isEmptyForWhoNeverAnswered() {
		get("/api/reports/me/topics").expectStatus().isOk().expectBody().jsonPath("$.items").isEmpty();
	}

	@Test
	void describesItself() {
		this.web.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.paths['/api/reports/me/topics']")
			.exists()
			.jsonPath("$.paths['/api/reports/me/topics/stream']")
			.exists();
	}

	private Grades mine(String answer, int second) {
		return grade(this.learner, answer + "-" + this.learner, second).with("bankId", "django-" + this.learner);
	}

	private void send(Grades grade) {
		send(grade.fact());
	}

	/** Sends it, and waits until a page that was open has been told. */
	private void tell(Grades grade) {
		String asOf = grade.fact().time().toString();
		stream().doOnSubscribe((opened) -> send(grade))
			.filter((event) -> "topic".equals(event.event()) && item(event).get("asOf").asString().equals(asOf))
			.blockFirst(Duration.ofSeconds(15));
	}

	private void send(Fact fact) {
		this.kafka.send(fact.toRecord("answers.v1")).orTimeout(10, TimeUnit.SECONDS).join();
	}

	/** A bank with one question in each of three topics. */
	private void publishBank(String bankId, String visibility, @Nullable String ownerId) {
		for (String topic : List.of("orm", "views", "admin")) {
			Fact example = Golden.example("questions.v1", "QuestionPublished");
			ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example.requiredBody());
			String id = "q-" + topic + (bankId.startsWith("django-") ? "-" + this.learner : "-" + bankId);
			body.put("id", id).put("bankId", bankId).put("visibility", visibility).put("ownerId", ownerId);
			body.putArray("topics").addObject().put("id", topic).put("name", "Topic " + topic).put("weight", 1.0);
			Fact fact = new Fact(id + ":1", example.type(), example.source(), example.time(), id,
					JsonMapper.shared().writeValueAsBytes(body));
			this.kafka.send(fact.toRecord("questions.v1")).orTimeout(10, TimeUnit.SECONDS).join();
		}
	}

	private JsonNode reportWith(int answers) {
		return reportOf(this.learner, answers);
	}

	private JsonNode reportOf(String learner, int answers) {
		await().untilAsserted(() -> assertThat(report(learner).get("items").valueStream()).as("counted answers")
			.extracting((item) -> item.get("answers").asInt())
			.satisfies((counts) -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(answers)));
		return report(learner);
	}

	private JsonNode report() {
		return report(this.learner);
	}

	private JsonNode report(String learner) {
		byte[] body = this.web.get()
			.uri("/api/reports/me/topics")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(learner, "learner"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return JsonMapper.shared().readTree(body);
	}

	private WebTestClient.ResponseSpec get(String path) {
		return this.web.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.learner, "learner"))
			.exchange();
	}

	private Flux<ServerSentEvent<String>> stream() {
		return everythingInTheStream().filter((event) -> event.data() != null);
	}

	private Flux<ServerSentEvent<String>> stream(String lastEventId) {
		return events(this.web.get()
			.uri("/api/reports/me/topics/stream")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.learner, "learner"))
			.header("Last-Event-ID", lastEventId)
			.exchange()).filter((event) -> event.data() != null);
	}

	private Flux<ServerSentEvent<String>> everythingInTheStream() {
		return events(get("/api/reports/me/topics/stream"));
	}

	private static Flux<ServerSentEvent<String>> events(WebTestClient.ResponseSpec response) {
		return response.expectStatus().isOk().returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
		}).getResponseBody();
	}

	private static String idOf(@Nullable ServerSentEvent<String> event) {
		return Objects.requireNonNull(Objects.requireNonNull(event).id());
	}

	private static JsonNode item(ServerSentEvent<String> event) {
		return JsonMapper.shared().readTree(event.data());
	}

	private static List<String> topics(JsonNode report) {
		return report.get("items").valueStream().map((item) -> item.get("topicId").asString()).toList();
	}

	private static org.awaitility.core.ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

}
