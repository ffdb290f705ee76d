package io.weakspot.sessions;

import java.util.List;

import io.weakspot.sessions.testing.Practice;
import io.weakspot.starter.testing.WeakspotTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class OpenApiIT {

	@Autowired
	WebTestClient web;

	@Test
	void everyCallOfTheContractIsDescribedToAnybody() {
		JsonNode api = Practice.body(this.web.get().uri("/v3/api-docs").exchange().expectStatus().isOk());

		assertThat(List.copyOf(api.path("paths").propertyNames())).contains("/api/sessions", "/api/sessions/{id}",
				"/api/sessions/{id}/current", "/api/sessions/{id}/draft", "/api/sessions/{id}/answers",
				"/api/sessions/{id}/completion", "/api/sessions/{id}/events", "/api/answers/{id}", "/api/cohorts",
				"/api/cohorts/{id}", "/api/cohorts/{id}/members", "/api/cohorts/{id}/members/{learnerId}",
				"/api/cohorts/{id}/join-code", "/api/cohorts/memberships", "/api/cohorts/{id}/assignments",
				"/api/cohorts/{id}/assignments/{assignmentId}", "/api/assignments", "/api/practice/plan");
		assertThat(api.at("/paths/~1api~1sessions~1{id}~1answers/post/responses").propertyNames()).contains("202",
				"409", "422");
		assertThat(api.toString()).doesNotContain("\"caller\"");
	}

}
