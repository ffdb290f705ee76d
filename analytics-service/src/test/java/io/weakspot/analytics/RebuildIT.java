package io.weakspot.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.weakspot.analytics.facts.CohortChanged;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.testing.TestTokens;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports built anew beside those that stand, and put into their place. */
class RebuildIT extends RebuildScenario {

	@Autowired
	private ConsumerFactory<String, byte[]> consumers;

	@Autowired
	private KafkaAdmin admin;

	@Test
	void givesTheSameReportsWhenNothingChanged() {
		IntStream.rangeClosed(1, 9)
			.forEach((i) -> send(mine("a" + i, i).in((i % 2 == 0) ? "orm" : "views").with("score", i / 10.0)));
		send(mine("a3", 3).in("views").regraded(2, 0.1));
		reportWith(9);
		whenAllIsCounted();
		String before = report();
		int old = rebuild(HttpMethod.GET).get("current").asInt();
		Map<String, Document> documents = documentsOf(old);

		JsonNode begun = rebuild(HttpMethod.POST);
		JsonNode again = rebuild(HttpMethod.POST);
		JsonNode done = whenRebuilt();

		assertThat(begun.get("state").asString()).isEqualTo("counting");
		assertThat(begun.get("building").asInt()).isEqualTo(old + 1);
		assertThat(again.get("requestedAt")).isEqualTo(begun.get("requestedAt"));
		assertThat(done.get("current").asInt()).isEqualTo(old + 1);
		assertThat(done.get("outdated").asBoolean()).isFalse();
		assertThat(done.get("requestedBy").asString()).isEqualTo("root");
		assertThat(done.at("/comparison/learners").asInt()).isPositive();
		assertThat(done.at("/comparison/topics")).isEqualTo(done.at("/comparison/equal"));
		assertThat(done.at("/comparison/changes")).isEmpty();
		assertThat(report()).isEqualTo(before);
		assertThat(documents).containsKeys("learners", "histories", "rows");
		assertThat(documentsOf(old + 1)).isEqualTo(documents);
	}

	@Test
	void leavesEveryDocumentAsItWasHoweverOftenEventsComeAgain() {
		List<Fact> facts = IntStream.rangeClosed(1, 9)
			.mapToObj((i) -> mine("a" + i, i).in((i % 2 == 0) ? "orm" : "views").with("score", i / 10.0).fact())
			.toList();
		facts.forEach(this::send);
		Fact corrected = mine("a3", 3).in("views").regraded(2, 0.1).fact();
		send(corrected);
		whenAllIsCounted();
		int current = rebuild(HttpMethod.GET).get("current").asInt();
		Map<String, Document> documents = documentsOf(current);

		for (int replay = 0; replay < 3; replay++) {
			facts.forEach(this::send);
			send(corrected);
			facts.reversed().forEach(this::send);
		}
		whenAllIsCounted();

		assertThat(documentsOf(current)).isEqualTo(documents);
	}

	@Test
	void tellsWhoChangesStateAndThenOthersOfNothingElse() {
		isInAClassAs("Ada");
		IntStream.rangeClosed(1, 4).forEach((i) -> send(mine("bad" + i, i).in("orm").with("score", 0.0)));
		IntStream.rangeClosed(5, 8).forEach((i) -> send(mine("good" + i, i).in("views")));
		String right = reportWith(8);
		distort("learners", this.learner, "topics.orm", "state", "strong");
		assertThat(report()).isNotEqualTo(right);

		try (Consumer<String, byte[]> mastery = atTheEndOf(MasteryChanged.TOPIC)) {
			rebuild(HttpMethod.POST);
			JsonNode done = whenRebuilt();

			JsonNode change = done.at("/comparison/changes").get(0);
			assertThat(done.at("/comparison/stateChanges").asInt()).isOne();
			assertThat(change.get("learnerId").asString()).isEqualTo(this.learner);
			assertThat(change.get("name").asString()).isEqualTo("Ada");
			assertThat(change.get("topicId").asString()).isEqualTo("orm");
			assertThat(change.get("from").asString()).isEqualTo("strong");
			assertThat(change.get("to").asString()).isEqualTo("weak");
			assertThat(report()).isEqualTo(right);
			assertThat(told(mastery, MasteryChanged.class)).isNotEmpty()
				.allSatisfy((told) -> assertThat(told.topicId()).isEqualTo("orm"))
				.allSatisfy((told) -> assertThat(told.state()).isEqualTo("weak"));
		}
	}

	@Test
	void tellsOfTheQuestionsThatAreMeasuredOtherwise() {
		String question = "question-" + this.learner;
		send(mine("a1", 1).in("orm").with("questionId", question).with("score", 0.5));
		send(mine("a2", 2).in("orm").with("questionId", "same-" + this.learner));
		reportWith(2);
		whenMeasured(question);
		whenMeasured("same-" + this.learner);
		int old = rebuild(HttpMethod.GET).get("current").asInt();
		distort("questions", question, "facts.1.body", "n", 7);

		try (Consumer<String, byte[]> statistics = atTheEndOf(QuestionMeasured.TOPIC)) {
			rebuild(HttpMethod.POST);
			JsonNode done = whenRebuilt();

			assertThat(done.at("/comparison/questions/differing").asInt()).isOne();
			assertThat(done.at("/comparison/questions/equal").asInt()).isPositive();
			assertThat(done.at("/comparison/differing").asInt()).isZero();
			assertThat(told(statistics, QuestionMeasured.class)).isNotEmpty()
				.allSatisfy((told) -> assertThat(told.questionId()).isEqualTo(question))
				.allSatisfy((told) -> assertThat(told.generation()).isEqualTo(old + 1))
				.allSatisfy((told) -> assertThat(told.n()).isOne());
		}
	}

	@Test
	void comparesWhatTablesOfClassesAreMadeOf() {
		String question = "question-" + this.learner;
		send(mine("a1", 1).in("orm")
			.with("questionId", question)
			.with("cohortIds", List.of(this.learner))
			.with("assignmentId", "queries"));
		reportWith(1);
		whenMeasured(question);
		whenAllIsCounted();
		await().untilAsserted(() -> assertThat(documentsOf(rebuild(HttpMethod.GET).get("current").asInt()))
			.containsKeys("progress", "cohort-questions"));
		distort("progress", this.learner, "facts.queries.body", "asOf", "2020-01-01T00:00:00Z");
		distort("cohort-questions", this.learner, "facts." + question + "%3a1.body", "n", 7);

		rebuild(HttpMethod.POST);
		JsonNode done = whenRebuilt();

		assertThat(done.at("/comparison/assignments/differing").asInt()).isOne();
		assertThat(done.at("/comparison/cohortQuestions/differing").asInt()).isOne();
		assertThat(done.at("/comparison/questions/differing").asInt()).isZero();
		assertThat(done.at("/comparison/differing").asInt()).isZero();
	}

	@Test
	void leavesNothingOfTheOldGeneration() throws Exception {
		send(mine("a1", 1).in("orm"));
		reportWith(1);
		int old = rebuild(HttpMethod.GET).get("current").asInt();

		rebuild(HttpMethod.POST);
		whenRebuilt();

		try (Admin broker = Admin.create(this.admin.getConfigurationProperties())) {
			assertThat(broker.listTopics().names().get(10, TimeUnit.SECONDS))
				.noneMatch((topic) -> topic.startsWith("weakspot-analytics-" + old + "-"))
				.anyMatch((topic) -> topic.equals("weakspot-analytics-" + (old + 1) + "-results"));
		}
		assertThat(this.mongo.getCollectionNames().collectList().block())
			.noneMatch((collection) -> collection.endsWith("-" + old))
			.contains("learners-" + (old + 1));
	}

	@Test
	void keepsEachResultForWhoMakesHistoriesOfThem() throws Exception {
		send(mine("a1", 1).in("orm"));
		reportWith(1);
		ConfigResource results = new ConfigResource(ConfigResource.Type.TOPIC,
				"weakspot-analytics-" + rebuild(HttpMethod.GET).get("current").asInt() + "-results");

		try (Admin broker = Admin.create(this.admin.getConfigurationProperties())) {
			Config config = Objects
				.requireNonNull(broker.describeConfigs(List.of(results)).all().get(10, TimeUnit.SECONDS).get(results));
			assertThat(config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()).isEqualTo("compact");
			assertThat(config.get(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG).value()).isEqualTo("86400000");
		}
	}

	@Test
	void losesNoAnswerThatComesMeanwhile() {
		AtomicInteger sent = new AtomicInteger();
		List<Integer> seen = new ArrayList<>();
		sendNext(sent);
		reportWith(1);

		rebuild(HttpMethod.POST);
		await().until(() -> {
			sendNext(sent);
			seen.add(answersIn(report()));
			return rebuild(HttpMethod.GET).get("state").asString().equals("done");
		});

		reportWith(sent.get());
		assertThat(seen).isSorted();
	}

	@Test
	void tellsOpenPagesToBeginAnew() {
		send(mine("a1", 1).in("orm"));
		reportWith(1);

		StepVerifier.create(heard().filter((event) -> !event.equals("topic")).distinctUntilChanged())
			.expectNext("freshness")
			.then(() -> rebuild(HttpMethod.POST))
			.expectNext("rebuilt")
			.expectComplete()
			.verify(Duration.ofSeconds(60));
		whenRebuilt();
		StepVerifier.create(heard().distinctUntilChanged())
			.expectNext("topic", "freshness")
			.then(() -> send(mine("a2", 2).in("orm")))
			.expectNext("topic")
			.thenCancel()
			.verify(Duration.ofSeconds(60));
	}

	/**
	 * The kinds of events of a page that is opened now; how fresh it is comes now and
	 * then.
	 */
	private Flux<String> heard() {
		return stream().mapNotNull(ServerSentEvent::event);
	}

	@Test
	void isForAdminsAlone() {
		for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
			for (String role : List.of("learner", "instructor", "author")) {
				this.web.method(method)
					.uri("/api/reports/rebuild")
					.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("somebody", role))
					.exchange()
					.expectStatus()
					.isNotFound();
			}
			this.web.method(method).uri("/api/reports/rebuild").exchange().expectStatus().isUnauthorized();
		}
	}

	private void isInAClassAs(String name) {
		CohortChanged cohort = new CohortChanged("class-of-" + this.learner, 1, "Autumn class", List.of("ivy"),
				List.of(new CohortChanged.Member(this.learner, name, Instant.EPOCH)), List.of());
		this.kafka
			.send(new Fact(cohort.cohortId() + ":1", CohortChanged.TYPE, "/session-service", Instant.EPOCH,
					cohort.cohortId(), FactBodies.write(cohort))
				.toRecord("cohorts.v1"))
			.orTimeout(10, TimeUnit.SECONDS)
			.join();
	}

	private Flux<ServerSentEvent<String>> stream() {
		return this.web.get()
			.uri("/api/reports/me/topics/stream")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.learner, "learner"))
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {
			})
			.getResponseBody();
	}

	/** Makes the current read model wrong, as a fault in the past could have. */
	private void distort(String collection, String id, String path, String field, Object value) {
		this.mongo.getCollection(collection + "-" + rebuild(HttpMethod.GET).get("current").asInt())
			.flatMap((documents) -> Mono.from(documents.find(Filters.eq(id)).first())
				.map((document) -> document.getEmbedded(List.of(path.split("\\.")), Binary.class))
				.map((known) -> new Binary(with(field, value, known.getData())))
				.flatMap((wrong) -> Mono.from(documents.updateOne(Filters.eq(id), Updates.set(path, wrong)))))
			.block();
	}

	private static byte[] with(String field, Object value, byte[] body) {
		ObjectNode changed = (ObjectNode) JsonMapper.shared().readTree(body);
		changed.set(field, JsonMapper.shared().valueToTree(value));
		return JsonMapper.shared().writeValueAsBytes(changed);
	}

	private void whenMeasured(String question) {
		String collection = "questions-" + rebuild(HttpMethod.GET).get("current").asInt();
		await().untilAsserted(() -> assertThat(this.mongo.getCollection(collection)
			.flatMap((documents) -> Mono.from(documents.find(Filters.eq(question)).first()))
			.block()).isNotNull());
	}

	private Consumer<String, byte[]> atTheEndOf(String topic) {
		Consumer<String, byte[]> consumer = this.consumers.createConsumer("test-" + UUID.randomUUID(), "");
		consumer.assign(consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList());
		consumer.seekToEnd(List.of());
		consumer.assignment().forEach(consumer::position);
		return consumer;
	}

	private static <T> List<T> told(Consumer<String, byte[]> consumer, Class<T> body) {
		List<T> told = new ArrayList<>();
		consumer.poll(Duration.ofSeconds(2)).forEach((record) -> told.add(FactBodies.read(Fact.of(record), body)));
		return told;
	}

	private void sendNext(AtomicInteger sent) {
		int number = sent.incrementAndGet();
		send(mine("a" + number, number).in("orm"));
	}

}
