package io.weakspot.sessions.answering;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.weakspot.sessions.testing.Classroom;
import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.GoldenFacts;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.PublishedQuestion;
import io.weakspot.sessions.testing.Somebody;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Fixtures.NOON;
import static io.weakspot.sessions.testing.Practice.aChoice;
import static io.weakspot.sessions.testing.Practice.anAnswer;
import static io.weakspot.sessions.testing.Practice.body;
import static io.weakspot.sessions.testing.Practice.someone;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class AnsweringIT {

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
	void anAcceptedAnswerIsThereAndIsGradedAndBothAreToldInOrder() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);

		String id = this.practice.answer(learner, session, 0, "I would open the debug toolbar and count the queries.");

		Awaitility.await().until(() -> !state(learner, id).equals("submitted"));
		JsonNode answer = body(this.practice.get(learner, "/api/answers/{id}", id));
		assertThat(answer.path("text").asString()).contains("debug toolbar");
		assertThat(answer.at("/grade/keyPoints")).isNotEmpty();
		assertThat(answer.at("/grade/structure/directAnswer").has("found")).isTrue();
		assertThat(answer.path("referenceAnswer").asString()).isNotBlank();
		List<Fact> facts = FactsOnTopic.await("answers.v1", learner, 2);
		assertThat(facts).extracting(Fact::type).containsExactly("AnswerSubmitted", "AnswerGraded");
		assertThat(facts).allSatisfy((fact) -> GoldenFacts.assertKeepsContract("answers.v1", fact));
		assertThat(new String(facts.getFirst().requiredBody())).doesNotContain("toolbar");
	}

	@Test
	void anInstructorSeesTheAnswersOfMembersAndNoLongerThoseOfWhoHasLeft() {
		Classroom room = Classroom.of(this.web, 2);
		String learner = room.learners().getFirst().id();
		String id = this.practice.answer(learner, this.practice.start(learner, this.practice.aBankOf(1), 1), 0,
				"Said.");

		assertThat(body(room.instructor().get("/api/answers/{id}", id)).path("text").asString()).isEqualTo("Said.");
		room.learners().getLast().get("/api/answers/{id}", id).expectStatus().isNotFound();
		Classroom.of(this.web, 1).instructor().get("/api/answers/{id}", id).expectStatus().isNotFound();

		room.instructor().delete("/api/cohorts/{c}/members/{m}", room.id(), learner).expectStatus().isNoContent();

		room.instructor().get("/api/answers/{id}", id).expectStatus().isNotFound();
		assertThat(body(this.practice.get(learner, "/api/answers/{id}", id)).path("text").asString())
			.isEqualTo("Said.");
	}

	@Test
	void whatAMemberPractisesInAPrivateBankIsNotTheInstructors() {
		Classroom room = Classroom.of(this.web, 1);
		Somebody learner = room.learners().getFirst();
		String bank = "bank-" + UUID.randomUUID();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q")
			.inBank(bank)
			.privateTo(learner.id())
			.publishedAt(Instant.now()));
		this.practice.awaitQuestions(bank, learner.id(), 1);
		String id = this.practice.answer(learner.id(), this.practice.start(learner.id(), bank, 1), 0, "Said.");

		room.instructor().get("/api/answers/{id}", id).expectStatus().isNotFound();
		learner.get("/api/answers/{id}", id).expectStatus().isOk();
		Somebody.with(this.web, "admin").get("/api/answers/{id}", id).expectStatus().isOk();
	}

	@Test
	void whoOwnsAClassButIsNoInstructorAnyLongerSeesNoAnswerOfIt() {
		Classroom room = Classroom.of(this.web, 1);
		String learner = room.learners().getFirst().id();
		String id = this.practice.answer(learner, this.practice.start(learner, this.practice.aBankOf(1), 1), 0,
				"Said.");

		new Somebody(this.web, room.instructor().id(), "learner").get("/api/answers/{id}", id)
			.expectStatus()
			.isNotFound();
	}

	@Test
	void theSameKeyTenTimesAtOnceIsOneAnswerAndTenEqualBodies() {
		String learner = someone();
		int questions = 20;
		String session = this.practice.start(learner, this.practice.aBankOf(questions), questions);

		Map<String, List<JsonNode>> bodies = new LinkedHashMap<>();
		for (int position = 0; position < questions; position++) {
			String key = UUID.randomUUID().toString();
			bodies.put(key, tenAtOnce(learner, session, key, anAnswer(position, "Once.")));
		}

		assertThat(bodies.values()).allSatisfy((ten) -> {
			assertThat(ten).hasSize(10);
			assertThat(ten.stream().distinct()).hasSize(1);
		});
		assertThat(body(this.practice.get(learner, "/api/sessions/{id}", session)).path("answeredCount").asInt())
			.isEqualTo(questions);
		FactsOnTopic.await("answers.v1", learner, 2 * questions);
	}

	@Test
	void aKeyIsForOneRequest() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(2), 2);
		JsonNode first = body(this.practice.answer(learner, session, "key", anAnswer(0, "One.")));

		this.practice.answer(learner, session, "key", anAnswer(0, "Two.")).expectStatus().isEqualTo(422);
		this.practice.answer(learner, session, "key", anAnswer(1, "One.")).expectStatus().isEqualTo(422);

		assertThat(body(this.practice.answer(learner, session, "key", anAnswer(0, "One.")))).isEqualTo(first);
		this.practice.answer(someone(), session, "key", anAnswer(0, "One.")).expectStatus().isNotFound();
	}

	@Test
	void aPositionIsAnsweredOnce() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);
		this.practice.answer(learner, session, 0, "One.");

		JsonNode problem = body(
				this.practice.answer(learner, session, "other", anAnswer(0, "Two.")).expectStatus().isEqualTo(409));

		assertThat(problem.path("type").asString()).isEqualTo("urn:weakspot:problem:conflict");
	}

	@Test
	void aSessionThatIsOverTakesNoAnswerButStillKnowsTheOnesItTook() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(2), 2);
		JsonNode first = body(this.practice.answer(learner, session, "key", anAnswer(0, "One.")));
		this.practice.post(learner, "/api/sessions/" + session + "/completion", null, null).expectStatus().isOk();

		this.practice.answer(learner, session, "late", anAnswer(1, "Two.")).expectStatus().isEqualTo(409);

		assertThat(body(this.practice.answer(learner, session, "key", anAnswer(0, "One.")).expectStatus().isAccepted()))
			.isEqualTo(first);
	}

	@Test
	void whatIsNoAnswerIsRefusedByName() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);

		assertThat(faultOf(learner, session, anAnswer(1, "So."))).isEqualTo("position");
		assertThat(faultOf(learner, session, anAnswer(-1, "So."))).isEqualTo("position");
		assertThat(faultOf(learner, session, anAnswer(0, "a".repeat(20_001)))).isEqualTo("text");
		assertThat(faultOf(learner, session, without("text"))).isEqualTo("text");
		assertThat(faultOf(learner, session, with("activeMs", -1))).isEqualTo("activeMs");
		assertThat(faultOf(learner, session, with("confidence", 2))).isEqualTo("confidence");
	}

	@Test
	void whatCantBeReadIsMalformed() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);

		assertMalformed(learner, session, with("inputMode", "telepathy"));
		assertMalformed(learner, session, with("score", 1));
		assertMalformed(learner, session, with("position", "first"));
		assertMalformed(learner, session, with("choices", java.util.Arrays.asList("a", null)));
		assertMalformed(learner, session, without("position"));
		assertMalformed(learner, session, without("inputMode"));
		assertMalformed(learner, session, without("activeMs"));
		this.practice.post(learner, "/api/sessions/" + session + "/answers", anAnswer(0, "So."), null)
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void othersSeeNothing() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);
		String answer = this.practice.answer(learner, session, 0, "Mine.");

		this.practice.get(someone(), "/api/answers/{id}", answer).expectStatus().isNotFound();
		this.practice.get(someone(), "/api/sessions/{id}", session).expectStatus().isNotFound();
		this.practice.get(someone(), "/api/sessions/{id}/current", session).expectStatus().isNotFound();
		this.practice.get(learner, "/api/answers/{id}", "unknown").expectStatus().isNotFound();
		this.web.get().uri("/api/answers/{id}", answer).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void theSecondAnswerToAQuestionIsTheSecondAttempt() {
		String learner = someone();
		String bank = this.practice.aBankOf(1);
		this.practice.answer(learner, this.practice.start(learner, bank, 1), 0, "One.");
		FactsOnTopic.await("answers.v1", learner, 2);

		String again = this.practice.answer(learner, this.practice.start(learner, bank, 1), 0, "Two.");

		assertThat(body(this.practice.get(learner, "/api/answers/{id}", again)).path("attemptNo").asInt()).isEqualTo(2);
	}

	@Test
	void aClosedQuestionIsGradedByWhatWasChosen() {
		String learner = someone();
		String bank = "bank-" + UUID.randomUUID();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q")
			.inBank(bank)
			.withOptions("single", "right*", "wrong")
			.publishedAt(NOON));
		this.practice.awaitQuestions(bank, someone(), 1);
		String session = this.practice.start(learner, bank, 1);

		assertThat(faultOf(learner, session, aChoice(0, "other"))).isEqualTo("choices");
		String id = body(this.practice.answer(learner, session, "key", aChoice(0, "right"))).path("answerId")
			.asString();

		Awaitility.await().until(() -> state(learner, id).equals("graded"));
		assertThat(body(this.practice.get(learner, "/api/answers/{id}", id)).at("/grade/score").asDouble()).isOne();
	}

	private List<JsonNode> tenAtOnce(String learner, String session, String key, Map<String, Object> request) {
		return Flux.range(0, 10)
			.flatMap((i) -> Flux
				.defer(() -> Flux
					.just(body(this.practice.answer(learner, session, key, request).expectStatus().isAccepted())))
				.subscribeOn(Schedulers.boundedElastic()))
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	private String state(String learner, String answer) {
		return body(this.practice.get(learner, "/api/answers/{id}", answer)).path("state").asString();
	}

	private String faultOf(String learner, String session, Map<String, ?> request) {
		return body(this.practice.answer(learner, session, UUID.randomUUID().toString(), request)
			.expectStatus()
			.isEqualTo(422)).at("/errors/0/field").asString();
	}

	private void assertMalformed(String learner, String session, Map<String, ?> request) {
		JsonNode problem = body(this.practice.answer(learner, session, UUID.randomUUID().toString(), request)
			.expectStatus()
			.isBadRequest());
		assertThat(problem.path("type").asString()).isEqualTo("urn:weakspot:problem:malformed");
	}

	private static Map<String, Object> with(String field, Object value) {
		Map<String, Object> request = anAnswer(0, "So.");
		request.put(field, value);
		return request;
	}

	private static Map<String, Object> without(String field) {
		Map<String, Object> request = anAnswer(0, "So.");
		request.remove(field);
		return request;
	}

}
