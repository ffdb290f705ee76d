package io.weakspot.analytics.cohorts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

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

import static io.weakspot.analytics.cohorts.Classes.aClass;
import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** From cohorts and grades on Kafka to what instructors see by HTTP. */
@WeakspotTest
class CohortReportsIT {

	@Autowired
	private WebTestClient web;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	private final String id = UUID.randomUUID().toString();

	private final String instructor = "instructor-" + this.id;

	private final String ada = "ada-" + this.id;

	private final String bob = "bob-" + this.id;

	private final String bank = "bank-" + this.id;

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	private final Classes autumn = aClass("class-" + this.id).ownedBy(this.instructor)
		.with(this.bob, "Bob", this.now)
		.with(this.ada, "Ada", this.now)
		.assigned("assignment-" + this.id, this.bank, List.of("orm"), List.of("q-orm-" + this.id), this.now,
				this.now.plus(Duration.ofDays(7)));

	@BeforeEach
	void aClassWithAnswers() {
		Awaitility.await()
			.untilAsserted(() -> this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk());
		publishBank(this.bank, "public", null, "orm", "views", "admin");
		send("cohorts.v1", this.autumn.fact());
		IntStream.rangeClosed(1, 4).forEach((i) -> answer(this.ada, "ada-bad-" + i, "orm", 0.0));
		IntStream.rangeClosed(1, 3).forEach((i) -> answer(this.ada, "ada-good-" + i, "views", 1.0));
		IntStream.rangeClosed(1, 3).forEach((i) -> answer(this.bob, "bob-good-" + i, "orm", 1.0));
		Awaitility.await().untilAsserted(() -> assertThat(answers()).isEqualTo(10));
	}

	@Test
	void showsTopicsAndLearnersByNameAndACellWhereSomethingWasAnswered() {
		JsonNode map = heatMap("");

		assertThat(map.at("/cohort/name").asString()).isEqualTo("Class class-" + this.id);
		assertThat(texts(map.get("topics"), "topic")).containsExactly("Topic orm", "Topic views");
		assertThat(texts(map.get("learners"), "name")).containsExactly("Ada", "Bob");
		assertThat(map.get("cells").valueStream().map((cell) -> name(cell) + ' ' + cell.get("topicId").asString()))
			.containsExactly("ada orm", "ada views", "bob orm");
		assertThat(map.at("/cells/0/state").asString()).isEqualTo("weak");
		assertThat(map.at("/cells/0/answers").asInt()).isEqualTo(4);
	}

	@Test
	void showsTheSameNumbersAsEachLearnerSees() {
		JsonNode map = heatMap("");

		for (String learner : List.of(this.ada, this.bob)) {
			JsonNode own = json("/api/reports/me/topics", learner, "learner").get("items");
			List<JsonNode> shown = new ArrayList<>();
			for (JsonNode cell : map.get("cells")) {
				if (cell.get("learnerId").asString().equals(learner)) {
					shown.add(((ObjectNode) cell.deepCopy()).without("learnerId"));
				}
			}
			assertThat(own.valueStream().filter((item) -> item.get("answers").asInt() > 0).map(CohortReportsIT::asCell))
				.containsExactlyInAnyOrderElementsOf(shown);
		}
	}

	@Test
	void showsTheTopicsOfABankOrOfAnAssignment() {
		String other = "other-" + this.id;
		publishBank(other, "public", null, "security");

		assertThat(texts(heatMap("?bankId=" + this.bank).get("topics"), "topicId")).containsExactly("admin", "orm",
				"views");
		Awaitility.await()
			.untilAsserted(() -> get("/heatmap?bankId=" + other, this.instructor, "instructor").expectStatus().isOk());
		assertThat(texts(heatMap("?bankId=" + other).get("topics"), "topicId")).containsExactly("security");
		assertThat(heatMap("?bankId=" + other).get("cells")).isEmpty();
		JsonNode assigned = heatMap("?assignmentId=assignment-" + this.id);
		assertThat(texts(assigned.get("topics"), "topic")).containsExactly("Topic orm");
		assertThat(assigned.get("cells")).hasSize(2);
		get("/heatmap?assignmentId=another", this.instructor, "instructor").expectStatus().isNotFound();
		get("/heatmap?bankId=nowhere", this.instructor, "instructor").expectStatus().isNotFound();
	}

	@Test
	void keepsALearnersPrivateBanksPrivate() {
		String own = "own-" + this.id;
		publishBank(own, "private", this.ada, "secret");
		send("answers.v1", grade(this.ada, "private-" + this.id, 90).with("bankId", own).in("secret").fact());
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(texts(json("/api/reports/me/topics", this.ada, "learner").get("items"), "topicId"))
						.contains("secret"));

		assertThat(texts(heatMap("").get("topics"), "topicId")).containsExactly("orm", "views");
		get("/heatmap?bankId=" + own, this.instructor, "instructor").expectStatus().isNotFound();
		assertThat(texts(json("/api/reports/cohorts/class-" + this.id + "/heatmap", "root", "admin").get("topics"),
				"topicId"))
			.contains("secret");
	}

	@Test
	void forgetsWhoLeftAtOnce() {
		send("cohorts.v1", this.autumn.without(this.ada).fact());

		Awaitility.await()
			.untilAsserted(() -> assertThat(texts(heatMap("").get("learners"), "name")).containsExactly("Bob"));

		JsonNode map = heatMap("");
		assertThat(map.get("cells")).hasSize(1);
		assertThat(texts(map.get("topics"), "topicId")).containsExactly("orm");
	}

	@Test
	void isGoneWithTheCohort() {
		send("cohorts.v1", this.autumn.ended());

		Awaitility.await()
			.untilAsserted(() -> get("/heatmap", this.instructor, "instructor").expectStatus().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/heatmap", "/heatmap.csv" })
	void isForTheCohortsInstructorsAndAdminsAlone(String report) {
		this.web.get().uri("/api/reports/cohorts/class-" + this.id + report).exchange().expectStatus().isUnauthorized();
		get(report, "stranger", "learner").expectStatus().isNotFound();
		get(report, this.ada, "learner").expectStatus().isNotFound();
		get(report, "another", "instructor", "author").expectStatus().isNotFound();
		get(report, this.instructor, "learner", "author").expectStatus().isNotFound();
		get(report, this.instructor, "instructor").expectStatus().isOk();
		get(report, "root", "admin").expectStatus().isOk();
	}

	@Test
	void givesTheHeatMapAsATable() {
		String bySuffix = body(get("/heatmap.csv", this.instructor, "instructor"));
		String byAccept = body(this.web.get()
			.uri("/api/reports/cohorts/class-" + this.id + "/heatmap")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.instructor, "instructor"))
			.accept(MediaType.parseMediaType("text/csv"))
			.exchange());

		assertThat(bySuffix).isEqualTo(byAccept);
		assertThat(bySuffix.lines()).hasSize(4)
			.first()
			.isEqualTo("learnerId,name,topicId,topic,state,mastery,low,high,answers,lastSeen,trend");
		assertThat(bySuffix.lines().skip(1).findFirst().orElseThrow())
			.startsWith("\"" + this.ada + "\",\"Ada\",\"orm\",\"Topic orm\",weak,0.");
	}

	private void answer(String learner, String answer, String topic, double score) {
		send("answers.v1",
				grade(learner, answer + "-" + this.id, Math.abs(answer.hashCode() % 80)).with("bankId", this.bank)
					.in(topic)
					.with("score", score)
					.fact());
	}

	private int answers() {
		return heatMap("").get("cells").valueStream().mapToInt((cell) -> cell.get("answers").asInt()).sum();
	}

	private JsonNode heatMap(String query) {
		return json("/api/reports/cohorts/class-" + this.id + "/heatmap" + query, this.instructor, "instructor");
	}

	private WebTestClient.ResponseSpec get(String report, String account, String... roles) {
		return this.web.get()
			.uri("/api/reports/cohorts/class-" + this.id + report)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(account, roles))
			.exchange();
	}

	private JsonNode json(String path, String account, String... roles) {
		return JsonMapper.shared()
			.readTree(body(this.web.get()
				.uri(path)
				.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(account, roles))
				.exchange()));
	}

	private static String body(WebTestClient.ResponseSpec response) {
		byte[] body = response.expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return new String((body != null) ? body : new byte[0], StandardCharsets.UTF_8);
	}

	private void send(String topic, Fact fact) {
		this.kafka.send(fact.toRecord(topic)).orTimeout(10, TimeUnit.SECONDS).join();
	}

	/** A bank with a question in each topic. */
	private void publishBank(String bankId, String visibility, @Nullable String ownerId, String... topics) {
		for (String topic : topics) {
			Fact example = Golden.example("questions.v1", "QuestionPublished");
			ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(example.requiredBody());
			String question = "q-" + topic + "-" + this.id;
			body.put("id", question).put("bankId", bankId).put("visibility", visibility).put("ownerId", ownerId);
			body.putArray("topics").addObject().put("id", topic).put("name", "Topic " + topic).put("weight", 1.0);
			send("questions.v1", new Fact(question + ":1", example.type(), example.source(), example.time(), question,
					JsonMapper.shared().writeValueAsBytes(body)));
		}
	}

	private String name(JsonNode cell) {
		return cell.get("learnerId").asString().replace("-" + this.id, "");
	}

	private static JsonNode asCell(JsonNode item) {
		ObjectNode cell = JsonMapper.shared().createObjectNode();
		for (String field : List.of("topicId", "state", "mastery", "low", "high", "answers", "lastSeen", "trend")) {
			cell.set(field, item.get(field));
		}
		return cell;
	}

	private static List<String> texts(JsonNode items, String field) {
		return items.valueStream().map((item) -> item.get(field).asString()).toList();
	}

}
