package io.weakspot.questions;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service starts on an empty database with the banks that it ships with. */
@QuestionServiceTest
class StarterBanksIT {

	@Autowired
	private WebTestClient web;

	@Test
	void anybodySignedInSeesTheDjangoBankSoonAfterTheStart() {
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> this.web.get()
				.uri("/api/banks/django")
				.header("Authorization", TestTokens.bearer("ada", "learner"))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.visibility")
				.isEqualTo("public")
				.jsonPath("$.questionCount")
				.value(Integer.class, (count) -> assertThat(count).isGreaterThanOrEqualTo(30)));
	}

	@Test
	void eachOfItsQuestionsIsPublishedAsTheContractSays() {
		Map<String, Fact> published = new HashMap<>();

		try (QuestionsTopic topic = new QuestionsTopic()) {
			await().atMost(Duration.ofSeconds(30)).until(() -> {
				topic.poll().forEach((fact) -> published.put(fact.key(), fact));
				return published.keySet().stream().filter((id) -> id.startsWith("django-")).count() >= 30;
			});
		}

		assertThat(published.values()).allSatisfy((fact) -> assertThat(
				(fact.body() != null) ? Golden.violations("questions.v1", "QuestionPublished", fact.body()) : List.of())
			.isEmpty());
	}

	@Test
	void readinessAndTheContractNeedNoSignIn() {
		this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
		this.web.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.paths['/api/banks/imports'].post.summary")
			.isNotEmpty()
			.jsonPath("$.components.schemas.Bank")
			.isNotEmpty();
	}

}
