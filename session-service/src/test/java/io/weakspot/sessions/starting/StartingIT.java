package io.weakspot.sessions.starting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.GoldenFacts;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.PublishedQuestion;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.WeakspotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static io.weakspot.sessions.testing.Practice.body;
import static io.weakspot.sessions.testing.Practice.someone;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class StartingIT {

	@Autowired
	WebTestClient web;

	@Autowired
	KafkaTemplate<String, byte[]> broker;

	Practice practice;

	@BeforeEach
	void prepare() {
		this.practice = new Practice(this.web, this.broker);
	}

	@Test
	void aSessionStartsWithWhatWasAskedForAndIsTold() {
		String learner = someone();
		String bank = this.practice.aBankOf(3);

		JsonNode session = body(this.practice
			.startRaw(learner, Map.of("mode", "practice", "bankId", bank, "questionCount", 2, "minutes", 30))
			.expectStatus()
			.isCreated());

		assertThat(session.path("mode").asString()).isEqualTo("practice");
		assertThat(session.path("state").asString()).isEqualTo("running");
		assertThat(session.path("questionCount").asInt()).isEqualTo(2);
		assertThat(session.path("answeredCount").asInt()).isZero();
		assertThat(session.path("deadline").asString()).isGreaterThan(session.path("startedAt").asString());
		List<Fact> facts = FactsOnTopic.await("sessions.v1", learner, 1);
		GoldenFacts.assertKeepsContract("sessions.v1", facts.getFirst());
	}

	@Test
	void theSameKeyGivesTheSameSession() {
		String learner = someone();
		Map<String, Object> request = Map.of("mode", "practice", "bankId", this.practice.aBankOf(3));

		JsonNode first = body(this.practice.post(learner, "/api/sessions", request, "key").expectStatus().isCreated());
		this.practice.answer(learner, first.path("id").asString(), 0, "So.");
		JsonNode again = body(this.practice.post(learner, "/api/sessions", request, "key").expectStatus().isCreated());

		assertThat(again).isEqualTo(first);
		this.practice.post(learner, "/api/sessions", Map.of("mode", "practice"), "key").expectStatus().isEqualTo(422);
		assertThat(body(this.practice.post(someone(), "/api/sessions", request, "key")).path("id"))
			.isNotEqualTo(first.path("id"));
	}

	@Test
	void theOrderIsTheSameWhereverTheSessionIsOpened() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(10), 10);

		JsonNode one = body(this.practice.get(learner, "/api/sessions/{id}", session)).path("items");
		JsonNode other = body(this.practice.get(learner, "/api/sessions/{id}", session)).path("items");

		assertThat(other).isEqualTo(one).hasSize(10);
	}

	@Test
	void questionsThatWereNotAnsweredComeFirst() {
		String learner = someone();
		String bank = this.practice.aBankOf(6);
		String first = this.practice.start(learner, bank, 3);
		for (int position = 0; position < 3; position++) {
			this.practice.answer(learner, first, position, "So.");
		}
		FactsOnTopic.await("answers.v1", learner, 6);

		String second = this.practice.start(learner, bank, 3);

		assertThat(questions(learner, second)).doesNotContainAnyElementsOf(questions(learner, first));
	}

	@Test
	void aBankThatIsStillBeingCopiedIsWaitedFor() {
		String bank = "bank-" + UUID.randomUUID();
		CompletableFuture<Void> copy = CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 3; i++) {
				this.practice.publish(PublishedQuestion.aQuestion(bank + "-q" + i).inBank(bank).publishedAt(NOON));
			}
		}, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

		assertThat(count(Map.of("mode", "practice", "bankId", bank, "questionCount", 3))).isEqualTo(3);
		copy.join();
	}

	@Test
	void topicsAndLevelNarrowTheChoice() {
		String bank = "bank-" + UUID.randomUUID();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-orm")
			.inBank(bank)
			.about("orm")
			.atLevel("fresher")
			.publishedAt(NOON));
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-views")
			.inBank(bank)
			.about("views")
			.atLevel("experienced")
			.publishedAt(NOON));
		this.practice.awaitQuestions(bank, someone(), 2);

		assertThat(count(Map.of("mode", "practice", "bankId", bank, "topics", List.of("orm", "forms")))).isEqualTo(1);
		assertThat(count(Map.of("mode", "practice", "bankId", bank, "level", "experienced"))).isEqualTo(1);
		this.practice
			.startRaw(someone(),
					Map.of("mode", "practice", "bankId", bank, "topics", List.of("orm"), "level", "experienced"))
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void soManyOfEachTopicAreAskedAsWereAskedFor() {
		String bank = "bank-" + UUID.randomUUID();
		for (int i = 0; i < 6; i++) {
			this.practice.publish(PublishedQuestion.aQuestion(bank + "-q" + i)
				.inBank(bank)
				.about((i < 4) ? "orm" : "views")
				.publishedAt(NOON));
		}
		this.practice.awaitQuestions(bank, someone(), 6);
		String learner = someone();
		Map<String, Object> request = Map.of("mode", "practice", "bankId", bank, "questionsByTopic",
				Map.of("orm", 1, "views", 2));

		String session = body(this.practice.startRaw(learner, request).expectStatus().isCreated()).path("id")
			.asString();

		assertThat(questions(learner, session)).hasSize(3).contains(bank + "-q4", bank + "-q5");
	}

	@Test
	void howManyOfEachTopicIsSaidOnceAndInNumbersThatASessionTakes() {
		Map<String, ?> counts = Map.of("orm", 1);

		for (Map<String, ?> refused : List.of(
				Map.of("mode", "practice", "questionsByTopic", counts, "topics", List.of("orm")),
				Map.of("mode", "practice", "questionsByTopic", counts, "questionCount", 1),
				Map.of("mode", "practice", "questionsByTopic", Map.of()),
				Map.of("mode", "practice", "questionsByTopic", Map.of("orm", 0)),
				Map.of("mode", "practice", "questionsByTopic", Map.of("orm", 150, "views", 51)))) {
			this.practice.startRaw(someone(), refused).expectStatus().isEqualTo(422);
		}
	}

	@Test
	void theQuestionsThatAreNamedAreAskedInTheirOrder() {
		String learner = someone();
		String bank = this.practice.aBankOf(6);
		List<String> all = questions(learner, this.practice.start(learner, bank, 6));
		List<String> named = List.of(all.get(4), all.get(1));

		assertThat(questions(learner, started(learner, named))).isEqualTo(named);
		assertThat(questions(learner, started(learner, List.of(all.get(4), "gone", all.get(1))))).isEqualTo(named);
		this.practice.startRaw(learner, Map.of("mode", "practice", "questionIds", List.of("gone")))
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void aQuestionOfSomebodysPrivateBankIsNotAskedOfOthersByItsName() {
		String owner = someone();
		String bank = "bank-" + UUID.randomUUID();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q").inBank(bank).privateTo(owner).publishedAt(NOON));
		this.practice.awaitQuestions(bank, owner, 1);

		assertThat(questions(owner, started(owner, List.of(bank + "-q")))).hasSize(1);
		this.practice.startRaw(someone(), Map.of("mode", "practice", "questionIds", List.of(bank + "-q")))
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void whichQuestionsIsSaidOnceAndEachOnce() {
		List<String> ids = List.of("q1");

		for (Map<String, ?> refused : List.of(Map.of("mode", "practice", "questionIds", ids, "topics", List.of("orm")),
				Map.of("mode", "practice", "questionIds", ids, "questionCount", 1),
				Map.of("mode", "practice", "questionIds", ids, "level", "fresher"),
				Map.of("mode", "practice", "questionIds", ids, "questionsByTopic", Map.of("orm", 1)),
				Map.of("mode", "practice", "questionIds", List.of()),
				Map.of("mode", "practice", "questionIds", List.of("q1", "q1")))) {
			this.practice.startRaw(someone(), refused).expectStatus().isEqualTo(422);
		}
	}

	@Test
	void aPrivateBankIsThereForItsOwnerAlone() {
		String owner = someone();
		String bank = "bank-" + UUID.randomUUID();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q").inBank(bank).privateTo(owner).publishedAt(NOON));
		this.practice.awaitQuestions(bank, owner, 1);

		this.practice.startRaw(someone(), Map.of("mode", "practice", "bankId", bank)).expectStatus().isNotFound();
	}

	@ParameterizedTest
	@ValueSource(strings = { "drill", "revision", "mock", "review" })
	void aModeThatIsNotThereYetSaysWhatIs(String mode) {
		JsonNode problem = body(this.practice.startRaw(someone(), Map.of("mode", mode)).expectStatus().isEqualTo(422));

		assertThat(problem.path("type").asString()).isEqualTo("urn:weakspot:problem:not-available-yet");
		assertThat(problem.path("detail").asString()).contains(mode, "practice");
	}

	@Test
	void whatCantBeReadIsMalformedAndWhatCantBeMeantIsRefused() {
		this.practice.startRaw(someone(), Map.of("mode", "marathon")).expectStatus().isBadRequest();
		this.practice.startRaw(someone(), Map.of()).expectStatus().isBadRequest();
		this.practice.startRaw(someone(), Map.of("mode", "practice", "role", "admin")).expectStatus().isBadRequest();
		this.practice.startRaw(someone(), Map.of("mode", "practice", "level", "guru")).expectStatus().isBadRequest();
		this.practice.startRaw(someone(), Map.of("mode", "practice", "questionCount", 0)).expectStatus().isEqualTo(422);
		this.practice.startRaw(someone(), Map.of("mode", "practice", "questionCount", 201))
			.expectStatus()
			.isEqualTo(422);
		this.practice.startRaw(someone(), Map.of("mode", "practice", "minutes", 0)).expectStatus().isEqualTo(422);
		this.practice.startRaw(someone(), Map.of("mode", "practice", "bankId", "nowhere")).expectStatus().isNotFound();
	}

	private String started(String learner, List<String> questionIds) {
		Map<String, Object> request = Map.of("mode", "practice", "questionIds", questionIds);
		return body(this.practice.startRaw(learner, request).expectStatus().isCreated()).path("id").asString();
	}

	private int count(Map<String, Object> request) {
		return body(this.practice.startRaw(someone(), request).expectStatus().isCreated()).path("questionCount")
			.asInt();
	}

	private List<String> questions(String learner, String session) {
		return body(this.practice.get(learner, "/api/sessions/{id}", session)).path("items")
			.valueStream()
			.map((item) -> item.path("questionId").asString())
			.toList();
	}

}
