package io.weakspot.sessions.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.weakspot.sessions.testing.Classroom;
import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.PublishedQuestion;
import io.weakspot.sessions.testing.Somebody;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class AssignmentsIT {

	private static final String NEXT_CENTURY_NEARLY = "2099-12-31T17:00:00Z";

	@Autowired
	WebTestClient web;

	@Autowired
	KafkaTemplate<String, byte[]> broker;

	Practice practice;

	Classroom classroom;

	Somebody ada;

	Somebody bob;

	@BeforeEach
	void prepare() {
		this.practice = new Practice(this.web, this.broker);
		this.classroom = Classroom.of(this.web, 2);
		this.ada = this.classroom.learners().get(0);
		this.bob = this.classroom.learners().get(1);
	}

	@Test
	void everybodyGetsTheSameQuestionsInTheSameOrder() {
		String bank = this.practice.aBankOf(8);

		JsonNode assignment = body(this.classroom
			.assign(Map.of("title", " Before Friday ", "bankId", bank, "questionCount", 5, "dueAt",
					"2099-12-31T18:00:00+01:00"))
			.expectStatus()
			.isCreated());

		assertThat(assignment.path("title").asString()).isEqualTo("Before Friday");
		assertThat(assignment.path("cohortId").asString()).isEqualTo(this.classroom.id());
		assertThat(assignment.path("dueAt").asString()).isEqualTo(NEXT_CENTURY_NEARLY);
		assertThat(assignment.path("questionCount").asInt()).isEqualTo(5);
		List<String> questions = strings(assignment.path("questionIds"));
		assertThat(questions).hasSize(5).doesNotHaveDuplicates();
		for (Somebody learner : this.classroom.learners()) {
			JsonNode session = body(start(learner, assignment.path("id").asString()).expectStatus().isCreated());
			assertThat(session.path("mode").asString()).isEqualTo("assignment");
			assertThat(session.path("assignmentId")).isEqualTo(assignment.path("id"));
			JsonNode items = body(learner.get("/api/sessions/{id}", session.path("id").asString())).path("items");
			assertThat(items.valueStream().map((item) -> item.path("questionId").asString()))
				.containsExactlyElementsOf(questions);
		}
		assertThat(body(this.classroom.instructor().get("/api/cohorts/{id}/assignments", this.classroom.id()))
			.at("/items/0")).isEqualTo(assignment);
	}

	@Test
	void theQuestionsAreSpreadOverTheTopics() {
		String bank = "bank-" + UUID.randomUUID();
		Map<String, Integer> stock = Map.of("orm", 10, "views", 3, "forms", 1);
		stock.forEach((topic, count) -> IntStream.range(0, count)
			.forEach((i) -> this.practice.publish(PublishedQuestion.aQuestion(bank + "-" + topic + "-" + i)
				.inBank(bank)
				.about(topic)
				.publishedAt(Instant.now()))));
		this.practice.awaitQuestions(bank, this.ada.id(), 14);

		assertThat(topics(bank, List.of(), 7)).isEqualTo(Map.of("orm", 3L, "views", 3L, "forms", 1L));
		assertThat(topics(bank, List.of("orm", "views", "unheard-of"), 4)).isEqualTo(Map.of("orm", 2L, "views", 2L));
	}

	@Test
	void membersPractiseWhatIsTheInstructorsAlone() {
		String bank = "bank-" + UUID.randomUUID();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q")
			.inBank(bank)
			.privateTo(this.classroom.instructor().id())
			.publishedAt(Instant.now()));
		String assignment = this.classroom.assign(bank, 3, NEXT_CENTURY_NEARLY);

		String session = body(start(this.ada, assignment).expectStatus().isCreated()).path("id").asString();

		assertThat(body(this.ada.get("/api/sessions/{id}/current", session)).at("/question/id").asString())
			.isEqualTo(bank + "-q");
		this.practice.answer(this.ada.id(), session, 0, "So.");
		this.practice.startRaw(this.ada.id(), Map.of("mode", "practice", "bankId", bank)).expectStatus().isNotFound();
		Classroom other = Classroom.of(this.web, 0);
		other.assign(Map.of("title", "Theirs", "bankId", bank, "dueAt", NEXT_CENTURY_NEARLY))
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void aLearnerHasOneSessionOfAnAssignmentHoweverOftenItIsStarted() {
		String assignment = this.classroom.assign(this.practice.aBankOf(3), 3, NEXT_CENTURY_NEARLY);

		List<JsonNode> started;
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			started = Stream
				.generate(() -> CompletableFuture
					.supplyAsync(() -> body(start(this.ada, assignment).expectStatus().isCreated()), senders))
				.limit(10)
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}
		String session = started.getFirst().path("id").asString();
		this.practice.answer(this.ada.id(), session, 0, "So.");
		this.ada.post(null, "/api/sessions/{id}/completion", session).expectStatus().isOk();

		assertThat(Set.copyOf(started)).hasSize(1);
		assertThat(body(start(this.ada, assignment).expectStatus().isCreated())).isEqualTo(started.getFirst());
		assertThat(body(start(this.bob, assignment)).path("id")).isNotEqualTo(started.getFirst().path("id"));
	}

	@Test
	void theListShowsHowFarEachHasCome() {
		String bank = this.practice.aBankOf(2);
		String past = this.classroom.assign(bank, 2, "2020-01-01T00:00:00Z");
		String next = this.classroom.assign(bank, 2, NEXT_CENTURY_NEARLY);
		assertThat(mine(this.ada)).containsExactly(past + " overdue 0 false", next + " open 0 false");

		answer(this.ada, past, 1);
		answer(this.ada, next, 1);
		assertThat(mine(this.ada)).containsExactly(past + " overdue 1 true", next + " open 1 false");

		answer(this.ada, past, 2);
		answer(this.ada, next, 2);
		assertThat(mine(this.ada)).containsExactly(past + " done 2 true", next + " done 2 false");
		assertThat(mine(this.bob)).containsExactly(past + " overdue 0 false", next + " open 0 false");
		JsonNode first = body(this.ada.get("/api/assignments?limit=1"));
		JsonNode second = body(
				this.ada.get("/api/assignments?limit=1&cursor={c}", first.path("nextCursor").asString()));
		assertThat(second.at("/items/0/id").asString()).isEqualTo(next);
		assertThat(second.at("/items/0/cohort").asString()).isEqualTo("Autumn class");
		assertThat(second.at("/items/0/sessionId").asString())
			.isEqualTo(body(start(this.ada, next)).path("id").asString());
	}

	@Test
	void anAnswerAndItsGradeNameTheAssignmentAndTheCohort() {
		String assignment = this.classroom.assign(this.practice.aBankOf(1), 1, NEXT_CENTURY_NEARLY);

		answer(this.ada, assignment, 1);

		for (Fact fact : FactsOnTopic.await("answers.v1", this.ada.id(), 2)) {
			JsonNode told = JsonMapper.shared().readTree(fact.requiredBody());
			assertThat(told.path("assignmentId").asString()).isEqualTo(assignment);
			assertThat(strings(told.path("cohortIds"))).containsExactly(this.classroom.id());
			assertThat(told.path("mode").asString()).isEqualTo("assignment");
		}
	}

	@Test
	void theCohortsFactTellsOfIt() {
		String assignment = this.classroom.assign(this.practice.aBankOf(2), 2, NEXT_CENTURY_NEARLY);

		Awaitility.await().untilAsserted(() -> {
			JsonNode told = FactsOnTopic.all("cohorts.v1")
				.stream()
				.filter((record) -> this.classroom.id().equals(record.key()))
				.map((record) -> JsonMapper.shared().readTree(record.value()))
				.reduce((first, second) -> second)
				.orElseThrow();
			assertThat(told.at("/assignments/0/assignmentId").asString()).isEqualTo(assignment);
			assertThat(told.at("/assignments/0/questionIds")).hasSize(2);
		});
	}

	@Test
	void anInstructorMovesAndWithdrawsAnAssignment() {
		String assignment = this.classroom.assign(this.practice.aBankOf(2), 2, "2020-01-01T00:00:00Z");
		String session = body(start(this.ada, assignment)).path("id").asString();
		String path = "/api/cohorts/" + this.classroom.id() + "/assignments/" + assignment;

		JsonNode moved = body(this.classroom.instructor()
			.send(HttpMethod.PATCH, Map.of("dueAt", NEXT_CENTURY_NEARLY), null, path)
			.expectStatus()
			.isOk());

		assertThat(moved.path("dueAt").asString()).isEqualTo(NEXT_CENTURY_NEARLY);
		assertThat(moved.path("title").asString()).isEqualTo("Before Friday");
		assertThat(mine(this.ada)).containsExactly(assignment + " open 0 false");
		this.classroom.instructor()
			.send(HttpMethod.PATCH, Map.of("title", " "), null, path)
			.expectStatus()
			.isEqualTo(422);

		this.classroom.instructor().delete(path).expectStatus().isNoContent();

		assertThat(mine(this.ada)).isEmpty();
		start(this.bob, assignment).expectStatus().isNotFound();
		this.practice.answer(this.ada.id(), session, 0, "I had begun.");
		this.classroom.instructor().delete(path).expectStatus().isNotFound();
	}

	@Test
	void theSameKeyMakesOneAssignment() {
		Map<String, Object> request = Map.of("title", "Once", "bankId", this.practice.aBankOf(9), "questionCount", 3,
				"dueAt", NEXT_CENTURY_NEARLY);
		String path = "/api/cohorts/" + this.classroom.id() + "/assignments";
		Somebody instructor = this.classroom.instructor();

		JsonNode first = body(instructor.send(HttpMethod.POST, request, "key", path).expectStatus().isCreated());
		JsonNode again = body(instructor.send(HttpMethod.POST, request, "key", path).expectStatus().isCreated());

		assertThat(again).isEqualTo(first);
		assertThat(body(instructor.get(path)).path("items")).hasSize(1);
		instructor
			.send(HttpMethod.POST, Map.of("title", "Other", "bankId", "b", "dueAt", NEXT_CENTURY_NEARLY), "key", path)
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void whoIsNotInTheCohortFindsNothing() {
		String assignment = this.classroom.assign(this.practice.aBankOf(1), 1, NEXT_CENTURY_NEARLY);
		Somebody eve = Somebody.with(this.web, "learner");

		start(eve, assignment).expectStatus().isNotFound();
		start(this.ada, "nothing").expectStatus().isNotFound();
		start(this.ada, this.classroom.id() + "-1").expectStatus().isNotFound();
		assertThat(mine(eve)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'title': 'T', 'bankId': 'nowhere', 'dueAt': '2099-01-01T00:00:00Z'} | 422",
					"{'title': '', 'bankId': 'b', 'dueAt': '2099-01-01T00:00:00Z'} | 422",
					"{'title': 'T', 'bankId': 'b', 'dueAt': '2099-01-01T00:00:00Z', 'questionCount': 0} | 422",
					"{'title': 'T', 'bankId': 'b', 'dueAt': '2099-01-01T00:00:00Z', 'questionCount': 101} | 422",
					"{'title': 'T', 'bankId': 'b', 'dueAt': '1970-01-01T00:00:00Z'} | 422",
					"{'title': 'T', 'bankId': 'b', 'dueAt': 'Friday'} | 400", "{'title': 'T', 'bankId': 'b'} | 400",
					"{'title': 'T', 'dueAt': '2099-01-01T00:00:00Z'} | 400",
					"{'title': 'T', 'bankId': 'b', 'dueAt': '2099-01-01T00:00:00Z', 'topics': [null]} | 400",
					"{'title': 'T', 'bankId': 'b', 'dueAt': '2099-01-01T00:00:00Z', 'questionIds': ['q']} | 400" })
	void whatCantBeAssignedIsRefused(String request, int status) {
		this.classroom.instructor()
			.post(request.replace('\'', '"'), "/api/cohorts/{id}/assignments", this.classroom.id())
			.expectStatus()
			.isEqualTo(status);
	}

	@Test
	void aTopicThatTheBankHasNothingAboutIsRefused() {
		this.classroom.assign(Map.of("title", "T", "bankId", this.practice.aBankOf(1), "topics", List.of("unheard-of"),
				"dueAt", NEXT_CENTURY_NEARLY))
			.expectStatus()
			.isEqualTo(422);
	}

	@Test
	void anAssignmentSaysAllThatThereIsToSayAboutItsSession() {
		this.ada.post(Map.of("mode", "assignment"), "/api/sessions").expectStatus().isBadRequest();
		this.ada.post(Map.of("mode", "assignment", "assignmentId", "a", "minutes", 5), "/api/sessions")
			.expectStatus()
			.isEqualTo(422);
		this.ada.post(Map.of("mode", "practice", "assignmentId", "a"), "/api/sessions").expectStatus().isEqualTo(422);
	}

	private static WebTestClient.ResponseSpec start(Somebody learner, String assignment) {
		return learner.post(Map.of("mode", "assignment", "assignmentId", assignment), "/api/sessions");
	}

	/** Answers so many of an assignment's questions that so many are answered. */
	private void answer(Somebody learner, String assignment, int answered) {
		String session = body(start(learner, assignment)).path("id").asString();
		this.practice.answer(learner.id(), session, answered - 1, "So.");
	}

	private static List<String> mine(Somebody learner) {
		return body(learner.get("/api/assignments")).path("items")
			.valueStream()
			.map((item) -> Stream.of("id", "state", "answeredCount", "late")
				.map((field) -> item.path(field).asString())
				.collect(Collectors.joining(" ")))
			.toList();
	}

	/** How many questions about each topic an assignment gets. */
	private Map<String, Long> topics(String bank, List<String> topics, int count) {
		JsonNode assignment = body(this.classroom.assign(Map.of("title", "Spread", "bankId", bank, "topics", topics,
				"questionCount", count, "dueAt", NEXT_CENTURY_NEARLY)));
		return strings(assignment.path("questionIds")).stream()
			.map((id) -> id.substring(bank.length() + 1, id.lastIndexOf('-')))
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

	private static List<String> strings(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

}
