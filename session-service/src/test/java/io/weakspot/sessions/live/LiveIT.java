package io.weakspot.sessions.live;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import io.weakspot.sessions.testing.Practice;
import io.weakspot.starter.testing.TestTokens;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
import static io.weakspot.sessions.testing.Practice.someone;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class LiveIT {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

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
	void aPageSeesGradesAndTheEndAsTheyCome() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(2), 2);

		StepVerifier.create(events(learner, session).filter((event) -> event.event() != null))
			.then(() -> this.practice.answer(learner, session, 0, "I look at the queries first."))
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("graded");
				assertThat(data(event).path("position").asInt()).isZero();
				assertThat(data(event).at("/grade/score").isNumber()).isTrue();
			})
			.then(() -> this.practice.post(learner, "/api/sessions/" + session + "/completion", null, null))
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("completed");
				assertThat(data(event).path("answeredCount").asInt()).isEqualTo(1);
			})
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void aPageThatComesLateMissesNothingAndOthersHearNothing() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);
		String answer = this.practice.answer(learner, session, 0, "");
		Awaitility.await()
			.until(() -> !body(this.practice.get(learner, "/api/answers/{id}", answer)).path("state")
				.asString()
				.equals("submitted"));

		StepVerifier.create(events(learner, session))
			.assertNext((event) -> assertThat(data(event).path("id").asString()).isEqualTo(answer))
			.assertNext((event) -> assertThat(event.comment()).isEqualTo("here"))
			.thenCancel()
			.verify(PATIENCE);
		this.practice.get(someone(), "/api/sessions/{id}/events", session).expectStatus().isNotFound();
		request(someone(), session).expectStatus().isNotFound();
	}

	@Test
	void aSessionWithALimitTellsTheTimeLeft() {
		String learner = someone();
		String bank = this.practice.aBankOf(1);
		String session = body(this.practice.startRaw(learner, Map.of("mode", "practice", "bankId", bank, "minutes", 5)))
			.path("id")
			.asString();

		StepVerifier.create(events(learner, session)).assertNext((event) -> {
			assertThat(event.event()).isEqualTo("time");
			assertThat(data(event).path("remainingMs").asLong()).isBetween(240_000L, 300_000L);
		}).thenCancel().verify(PATIENCE);
	}

	@Test
	void aLearnerHasOnlySoManyPagesOpen() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);
		Disposable.Composite open = Disposables.composite();

		for (int i = 0; i < 20; i++) {
			Flux<ServerSentEvent<JsonNode>> page = events(learner, session).publish().autoConnect(1, open::add);
			assertThat(page.blockFirst(PATIENCE)).isNotNull();
		}

		request(learner, session).expectStatus().isEqualTo(429).expectHeader().exists(HttpHeaders.RETRY_AFTER);
		open.dispose();
		Awaitility.await().untilAsserted(() -> request(learner, session).expectStatus().isOk());
	}

	private Flux<ServerSentEvent<JsonNode>> events(String learner, String session) {
		return request(learner, session).expectStatus()
			.isOk()
			.returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {
			})
			.getResponseBody();
	}

	private WebTestClient.ResponseSpec request(String learner, String session) {
		return this.web.get()
			.uri("/api/sessions/{id}/events", session)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(learner, "learner"))
			.exchange();
	}

	private static JsonNode data(ServerSentEvent<JsonNode> event) {
		return Objects.requireNonNull(event.data());
	}

}
