package io.weakspot.sessions.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.springframework.test.web.reactive.server.WebTestClient;

/** A cohort with its instructor and some learners, by HTTP. */
public record Classroom(Somebody instructor, List<Somebody> learners, String id, String joinCode) {

	public static Classroom of(WebTestClient web, int learners) {
		Somebody instructor = Somebody.with(web, "instructor");
		JsonNode cohort = Practice
			.body(instructor.post(Map.of("name", "Autumn class"), "/api/cohorts").expectStatus().isCreated());
		Classroom classroom = new Classroom(instructor,
				Stream.generate(() -> Somebody.with(web, "learner")).limit(learners).toList(),
				cohort.path("id").asString(), cohort.path("joinCode").asString());
		classroom.learners().forEach(classroom::join);
		return classroom;
	}

	public void join(Somebody learner) {
		learner.post(Map.of("joinCode", this.joinCode), "/api/cohorts/memberships").expectStatus().isCreated();
	}

	public WebTestClient.ResponseSpec assign(Map<String, ?> request) {
		return this.instructor.post(request, "/api/cohorts/{id}/assignments", this.id);
	}

	/** The id of a new assignment of that many questions of a bank. */
	public String assign(String bank, int questions, String dueAt) {
		return Practice
			.body(assign(Map.of("title", "Before Friday", "bankId", bank, "questionCount", questions, "dueAt", dueAt))
				.expectStatus()
				.isCreated())
			.path("id")
			.asString();
	}

}
