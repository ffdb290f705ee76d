package io.weakspot.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AssignmentForAClassIT {

	private final RunningPlatform platform = RunningPlatform.shared();

	@Test
	void aClassGetsTheSameQuestionsAndItsInstructorSeesHowItGoes() {
		Person instructor = instructor("ivy");
		List<Person> learners = Stream.of("ada", "bob").map(this.platform::learner).toList();
		String bank = privateBankOf(instructor);
		JsonNode cohort = instructor.post("/api/cohorts", Map.of("name", "Autumn class")).ok();
		String cohortId = cohort.get("id").asString();
		String joinCode = cohort.get("joinCode").asString();
		learners.forEach(
				(learner) -> learner.post("/api/cohorts/memberships", Map.of("joinCode", joinCode.toLowerCase())).ok());
		JsonNode assignment = instructor.post("/api/cohorts/" + cohortId + "/assignments",
				Map.of("title", "Caching before Friday", "bankId", bank, "topics", List.of(), "questionCount", 3,
						"dueAt", Instant.now().plus(Duration.ofDays(3)).toString()))
			.ok();

		List<List<String>> asked = learners.stream().map((learner) -> answerAll(learner, assignment)).toList();

		assertThat(asked.get(0)).hasSize(3).isEqualTo(asked.get(1));
		for (Person learner : learners) {
			JsonNode mine = learner.get("/api/assignments").ok().get("items").get(0);
			assertThat(mine.get("id")).isEqualTo(assignment.get("id"));
			assertThat(mine.get("state").asString()).isEqualTo("done");
			assertThat(mine.get("answeredCount").asInt()).isEqualTo(3);
			assertThat(mine.get("late").asBoolean()).isFalse();
		}
		assertThat(ids(instructor.get("/api/cohorts/" + cohortId + "/members"), "learnerId"))
			.containsExactlyElementsOf(learners.stream().map(Person::id).toList());
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(learnersWithAnswers(instructor, cohortId))
				.containsExactlyInAnyOrderElementsOf(learners.stream().map(Person::id).toList()));
	}

	@Test
	void whoIsNotOfTheClassFindsNothingOfIt() {
		Person instructor = instructor("ian");
		String bank = privateBankOf(instructor);
		String cohortId = instructor.post("/api/cohorts", Map.of("name", "Closed class")).ok().get("id").asString();
		String assignment = instructor
			.post("/api/cohorts/" + cohortId + "/assignments",
					Map.of("title", "Theirs", "bankId", bank, "dueAt", "2099-01-01T00:00:00Z"))
			.ok()
			.get("id")
			.asString();
		Person stranger = this.platform.learner("stranger");

		assertThat(stranger.post("/api/cohorts", Map.of("name", "Mine")).status()).isEqualTo(403);
		for (Person somebody : List.of(stranger, instructor("other"))) {
			assertThat(somebody.get("/api/cohorts/" + cohortId).status()).isEqualTo(404);
			assertThat(somebody.get("/api/cohorts/" + cohortId + "/members").status()).isEqualTo(404);
			assertThat(somebody.get("/api/cohorts/" + cohortId + "/assignments").status()).isEqualTo(404);
			assertThat(start(somebody, assignment).status()).isEqualTo(404);
		}
		Reply wrong = stranger.post("/api/cohorts/memberships", Map.of("joinCode", "2222-2222"));
		assertThat(wrong.status()).isEqualTo(404);
		assertThat(wrong.json().get("detail").asString()).contains("code");
	}

	/** Somebody whom the admin made an instructor, signed in after that. */
	private Person instructor(String name) {
		Person learner = this.platform.learner(name);
		JsonNode me = learner.get("/api/me").ok();
		this.platform.admin()
			.put("/api/accounts/" + learner.id() + "/roles", Map.of("roles", List.of("learner", "instructor")))
			.ok();
		return learner.platform().signIn(me.get("email").asString(), "three quiet rivers " + name);
	}

	private static String privateBankOf(Person instructor) {
		return instructor
			.post("/api/banks/imports?title=HTTP%20caching&technology=HTTP&visibility=private", Article.TEXT,
					Map.of("Content-Type", "text/plain"))
			.ok()
			.get("bankId")
			.asString();
	}

	private static Reply start(Person learner, String assignment) {
		return learner.post("/api/sessions", Map.of("mode", "assignment", "assignmentId", assignment));
	}

	/** The ids of the questions that a learner was asked, each of them answered. */
	private static List<String> answerAll(Person learner, JsonNode assignment) {
		String session = start(learner, assignment.get("id").asString()).ok().get("id").asString();
		for (JsonNode current = learner.currentQuestion(session); current != null; current = learner
			.currentQuestion(session)) {
			String text = Article.modelAnswer(current.get("question").get("text").asString());
			assertThat(learner.answer(session, current.get("position").asInt(), text).status()).isEqualTo(202);
		}
		return ids(learner.get("/api/sessions/" + session), "questionId");
	}

	private static List<String> ids(Reply reply, String field) {
		return reply.ok().get("items").valueStream().map((item) -> item.get(field).asString()).toList();
	}

	private static List<String> learnersWithAnswers(Person instructor, String cohortId) {
		return instructor.get("/api/reports/cohorts/" + cohortId + "/heatmap")
			.ok()
			.get("cells")
			.valueStream()
			.filter((cell) -> cell.get("answers").asInt() > 0)
			.map((cell) -> cell.get("learnerId").asString())
			.distinct()
			.toList();
	}

}
