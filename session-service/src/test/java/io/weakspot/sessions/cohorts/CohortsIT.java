package io.weakspot.sessions.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.GoldenFacts;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.Somebody;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class CohortsIT {

	@Autowired
	WebTestClient web;

	@Autowired
	KafkaTemplate<String, byte[]> broker;

	Somebody ivy;

	Somebody ada;

	@BeforeEach
	void people() {
		this.ivy = Somebody.with(this.web, "instructor");
		this.ada = Somebody.with(this.web, "learner");
	}

	@Test
	void aLearnerJoinsByTheCodeAndEverybodySeesTheirPart() {
		JsonNode cohort = create("  Autumn class ");
		String id = cohort.path("id").asString();

		JsonNode membership = body(join(this.ada, code(cohort)).expectStatus().isCreated());

		assertThat(membership.path("cohortId").asString()).isEqualTo(id);
		assertThat(membership.path("name").asString()).isEqualTo("Autumn class");
		JsonNode own = body(this.ivy.get("/api/cohorts")).at("/items/0");
		assertThat(own.path("joinCode").asString()).isEqualTo(code(cohort));
		assertThat(own.path("role").asString()).isEqualTo("instructor");
		assertThat(own.path("memberCount").asInt()).isEqualTo(1);
		JsonNode joined = body(this.ada.get("/api/cohorts")).at("/items/0");
		assertThat(joined.path("id").asString()).isEqualTo(id);
		assertThat(joined.path("role").asString()).isEqualTo("learner");
		assertThat(joined.has("joinCode")).isFalse();
		JsonNode member = body(this.ivy.get("/api/cohorts/{id}/members", id)).at("/items/0");
		assertThat(member.path("learnerId").asString()).isEqualTo(this.ada.id());
		assertThat(member.path("name").asString()).isEqualTo(this.ada.id());
		assertThat(member.path("joinedAt")).isEqualTo(membership.path("joinedAt"));
	}

	@Test
	void joiningTwiceIsOneMembership() {
		JsonNode cohort = create("Autumn class");

		JsonNode first = body(join(this.ada, code(cohort)));
		JsonNode again = body(join(this.ada, code(cohort).toLowerCase().replace("-", " ")).expectStatus().isCreated());

		assertThat(again).isEqualTo(first);
		assertThat(members(cohort)).containsExactly(this.ada.id());
	}

	@Test
	void theSameKeyMakesOneCohort() {
		Map<String, String> request = Map.of("name", "Autumn class");
		List<JsonNode> replies;
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			replies = IntStream.range(0, 10)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> body(
						this.ivy.send(HttpMethod.POST, request, "key", "/api/cohorts").expectStatus().isCreated()),
						senders))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}

		assertThat(Set.copyOf(replies)).hasSize(1);
		this.ivy.post(null, "/api/cohorts/{id}/join-code", replies.getFirst().path("id").asString());
		assertThat(body(this.ivy.send(HttpMethod.POST, request, "key", "/api/cohorts"))).isEqualTo(replies.getFirst());
		this.ivy.send(HttpMethod.POST, Map.of("name", "Other"), "key", "/api/cohorts").expectStatus().isEqualTo(422);
		assertThat(body(this.ivy.get("/api/cohorts")).path("items")).hasSize(1);
	}

	@RepeatedTest(5)
	void whenAWholeClassJoinsAtOnceTheLastFactOnTheTopicIsTheNewest() {
		JsonNode cohort = create("Autumn class");
		List<Somebody> learners = Stream.generate(() -> Somebody.with(this.web, "learner")).limit(30).toList();

		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			learners.stream()
				.map((learner) -> CompletableFuture
					.runAsync(() -> join(learner, code(cohort)).expectStatus().isCreated(), senders))
				.toList()
				.forEach(CompletableFuture::join);
		}

		Set<String> ids = learners.stream().map(Somebody::id).collect(Collectors.toSet());
		assertThat(members(cohort)).containsExactlyInAnyOrderElementsOf(ids);
		Awaitility.await().untilAsserted(() -> {
			List<Fact> facts = facts(cohort);
			assertThat(facts.getLast().id()).isEqualTo(cohort.path("id").asString() + ":31");
			assertThat(JsonMapper.shared().readTree(facts.getLast().requiredBody()).path("members")).hasSize(30);
		});
		facts(cohort).forEach((fact) -> GoldenFacts.assertKeepsContract("cohorts.v1", fact));
	}

	@Test
	void anAnswerSaysInWhatCohortsItWasGiven() {
		JsonNode cohort = create("Autumn class");
		Practice practice = new Practice(this.web, this.broker);
		String session = practice.start(this.ada.id(), practice.aBankOf(2), 2);
		join(this.ada, code(cohort)).expectStatus().isCreated();
		practice.answer(this.ada.id(), session, 0, "In class.");
		remove(this.ada, cohort, this.ada).expectStatus().isNoContent();
		practice.answer(this.ada.id(), session, 1, "At home.");

		Map<Boolean, List<JsonNode>> facts = FactsOnTopic.await("answers.v1", this.ada.id(), 4)
			.stream()
			.map((fact) -> JsonMapper.shared().readTree(fact.requiredBody()))
			.collect(Collectors.groupingBy((fact) -> fact.path("answerId").asString().endsWith("-0")));
		assertThat(facts.get(true)).allMatch((fact) -> fact.at("/cohortIds/0").equals(cohort.path("id")));
		assertThat(facts.get(false)).allMatch((fact) -> fact.path("cohortIds").isEmpty());
	}

	@Test
	void whoLeavesOrIsTakenOutIsOutAndMayComeAgain() {
		JsonNode cohort = create("Autumn class");
		Somebody bob = Somebody.with(this.web, "learner");
		join(this.ada, code(cohort));
		join(bob, code(cohort));

		remove(this.ada, cohort, this.ada).expectStatus().isNoContent();
		remove(this.ivy, cohort, bob).expectStatus().isNoContent();

		assertThat(members(cohort)).isEmpty();
		assertThat(body(bob.get("/api/cohorts")).path("items")).isEmpty();
		remove(this.ada, cohort, this.ada).expectStatus().isNotFound();
		join(bob, code(cohort)).expectStatus().isCreated();
		assertThat(members(cohort)).containsExactly(bob.id());
	}

	@Test
	void anOldCodeOpensNothing() {
		JsonNode cohort = create("Autumn class");

		JsonNode renewed = body(
				this.ivy.post(null, "/api/cohorts/{id}/join-code", cohort.path("id").asString()).expectStatus().isOk());

		assertThat(code(renewed)).isNotEqualTo(code(cohort));
		JsonNode problem = body(join(this.ada, code(cohort)).expectStatus().isNotFound());
		assertThat(problem.path("detail").asString()).contains("code");
		join(this.ada, code(renewed)).expectStatus().isCreated();
	}

	@Test
	void anInstructorIsNoLearnerOfAnOwnCohortButMayBeOfAnother() {
		JsonNode cohort = create("Autumn class");
		Somebody ian = Somebody.with(this.web, "instructor");

		join(this.ivy, code(cohort)).expectStatus().isEqualTo(409);
		join(ian, code(cohort)).expectStatus().isCreated();
		ian.get("/api/cohorts/{id}/members", cohort.path("id").asString()).expectStatus().isNotFound();
	}

	@Test
	void whoRunsNoMoreCohortsSeesNoMoreOfThem() {
		JsonNode cohort = create("Autumn class");
		Somebody demoted = new Somebody(this.web, this.ivy.id(), "learner");

		assertThat(body(demoted.get("/api/cohorts")).path("items")).isEmpty();
		demoted.get("/api/cohorts/{id}/members", cohort.path("id").asString()).expectStatus().isNotFound();
	}

	@Test
	void listsComePageByPage() {
		Stream.of("c", "a", "B").forEach(this::create);
		JsonNode cohort = create("d");
		List<Somebody> learners = Stream.generate(() -> Somebody.with(this.web, "learner")).limit(3).toList();
		learners.forEach((learner) -> join(learner, code(cohort)));

		JsonNode first = body(this.ivy.get("/api/cohorts?limit=3"));
		JsonNode last = body(this.ivy.get("/api/cohorts?limit=3&cursor={c}", first.path("nextCursor").asString()));
		String members = "/api/cohorts/" + cohort.path("id").asString() + "/members?limit=2";
		JsonNode two = body(this.ivy.get(members));
		JsonNode one = body(this.ivy.get(members + "&cursor={c}", two.path("nextCursor").asString()));

		assertThat(names(first)).containsExactly("a", "B", "c");
		assertThat(names(last)).containsExactly("d");
		assertThat(last.path("nextCursor").isNull()).isTrue();
		assertThat(Stream.of(two, one).flatMap((page) -> page.path("items").valueStream()))
			.extracting((member) -> member.path("learnerId").asString())
			.containsExactlyElementsOf(learners.stream().map(Somebody::id).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"name\": null}", "{\"name\": \"a\", \"ownerIds\": [\"me\"]}",
			"{\"name\": [\"a\"]}", "{\"name\": \"half \\ud83d\"}", "{" })
	void whatCantBeReadIsMalformed(String request) {
		this.ivy.post(request, "/api/cohorts").expectStatus().isBadRequest();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "two\nlines", "bell\u0007" })
	void whatIsNoNameIsRefused(String name) {
		this.ivy.post(Map.of("name", name), "/api/cohorts").expectStatus().isEqualTo(422);
		this.ivy.post(Map.of("name", "a".repeat(101)), "/api/cohorts").expectStatus().isEqualTo(422);
	}

	@Test
	void aCodeThatIsNoneOpensNothing() {
		join(this.ada, "K7MP-4TQX").expectStatus().isNotFound();
		join(this.ada, "").expectStatus().isNotFound();
		join(this.ada, "x".repeat(10_000)).expectStatus().isNotFound();
		this.ada.post(Map.of(), "/api/cohorts/memberships").expectStatus().isBadRequest();
		this.ada.post(Map.of("joinCode", "K7MP-4TQX", "role", "admin"), "/api/cohorts/memberships")
			.expectStatus()
			.isBadRequest();
	}

	private JsonNode create(String name) {
		return body(this.ivy.post(Map.of("name", name), "/api/cohorts").expectStatus().isCreated());
	}

	private WebTestClient.ResponseSpec join(Somebody learner, String code) {
		return learner.post(Map.of("joinCode", code), "/api/cohorts/memberships");
	}

	private static WebTestClient.ResponseSpec remove(Somebody by, JsonNode cohort, Somebody learner) {
		return by.delete("/api/cohorts/{id}/members/{learner}", cohort.path("id").asString(), learner.id());
	}

	private List<String> members(JsonNode cohort) {
		return body(this.ivy.get("/api/cohorts/{id}/members", cohort.path("id").asString())).path("items")
			.valueStream()
			.map((member) -> member.path("learnerId").asString())
			.toList();
	}

	private static List<Fact> facts(JsonNode cohort) {
		return FactsOnTopic.all("cohorts.v1")
			.stream()
			.filter((record) -> cohort.path("id").asString().equals(record.key()))
			.map(Fact::of)
			.toList();
	}

	private static List<String> names(JsonNode page) {
		return page.path("items").valueStream().map((cohort) -> cohort.path("name").asString()).toList();
	}

	private static String code(JsonNode cohort) {
		return cohort.path("joinCode").asString();
	}

}
