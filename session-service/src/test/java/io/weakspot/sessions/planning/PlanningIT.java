package io.weakspot.sessions.planning;

import java.time.LocalDate;
import java.util.Map;

import io.weakspot.sessions.testing.Somebody;
import io.weakspot.starter.testing.WeakspotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class PlanningIT {

	@Autowired
	WebTestClient web;

	Somebody ada;

	@BeforeEach
	void people() {
		this.ada = Somebody.with(this.web, "learner");
	}

	@Test
	void whatALearnerPlansIsThereForThatLearner() {
		this.ada.get("/api/practice/plan").expectStatus().isNoContent();
		String date = LocalDate.now().plusDays(30).toString();
		Map<String, Object> plan = Map.of("interviewDate", date, "minutesPerDay", 45, "roleId", "django-backend");

		JsonNode kept = body(put(plan).expectStatus().isOk());

		assertThat(kept.path("interviewDate").asString()).isEqualTo(date);
		assertThat(kept.path("minutesPerDay").asInt()).isEqualTo(45);
		assertThat(kept.path("roleId").asString()).isEqualTo("django-backend");
		assertThat(body(this.ada.get("/api/practice/plan").expectStatus().isOk())).isEqualTo(kept);
		Somebody.with(this.web, "learner").get("/api/practice/plan").expectStatus().isNoContent();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'interviewDate': '2020-01-01', 'minutesPerDay': 30} | 422",
					"{'interviewDate': '2099-01-01', 'minutesPerDay': 0} | 422",
					"{'interviewDate': '2099-01-01', 'minutesPerDay': 1441} | 422",
					"{'interviewDate': '2099-01-01', 'minutesPerDay': 30, 'roleId': ''} | 422",
					"{'interviewDate': '2100-01-01', 'minutesPerDay': 30} | 422",
					"{'interviewDate': '2099-02-30', 'minutesPerDay': 30} | 400", "{'minutesPerDay': 30} | 400",
					"{'interviewDate': '2099-01-01'} | 400",
					"{'interviewDate': '2099-01-01', 'minutesPerDay': 30, 'learnerId': 'bob'} | 400" })
	void whatIsNoPlanIsRefused(String request, int status) {
		put(request.replace('\'', '"')).expectStatus().isEqualTo(status);
	}

	private WebTestClient.ResponseSpec put(Object plan) {
		return this.ada.send(HttpMethod.PUT, plan, null, "/api/practice/plan");
	}

}
