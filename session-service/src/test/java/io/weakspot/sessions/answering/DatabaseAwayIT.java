package io.weakspot.sessions.answering;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.Wire;
import io.weakspot.starter.testing.Infrastructure;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.anAnswer;
import static io.weakspot.sessions.testing.Practice.body;
import static io.weakspot.sessions.testing.Practice.someone;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
@ContextConfiguration(initializers = { Infrastructure.class, DatabaseAwayIT.ThroughAWire.class })
@DirtiesContext
class DatabaseAwayIT {

	static final Wire WIRE = new Wire(database());

	@Autowired
	WebTestClient web;

	@Autowired
	KafkaTemplate<String, byte[]> broker;

	Practice practice;

	String learner = someone();

	String session = "";

	@BeforeEach
	void prepare() {
		this.practice = new Practice(this.web, this.broker);
		this.session = this.practice.start(this.learner, this.practice.aBankOf(2), 2);
	}

	@AfterEach
	void mend() {
		WIRE.mend();
	}

	@Test
	void aDatabaseThatIsGoneIsSaidSoInTimeAndTheSameRequestIsTakenLater() {
		WIRE.cut();

		assertRefusedInTime();
		this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isEqualTo(503);
		WIRE.mend();

		assertTakenOnce();
	}

	@Test
	void aDatabaseThatHangsIsNotTakenForOneThatWrote() {
		WIRE.hang();

		assertRefusedInTime();
		WIRE.mend();

		assertTakenOnce();
	}

	private void assertRefusedInTime() {
		long start = System.nanoTime();
		var refusal = this.practice.answer(this.learner, this.session, "key", anAnswer(0, "So."))
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.exists(HttpHeaders.RETRY_AFTER)
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
		assertThat(String.valueOf(refusal)).doesNotContainIgnoringCase("mongo");
	}

	private void assertTakenOnce() {
		Awaitility.await()
			.until(() -> this.practice.answer(this.learner, this.session, "key", anAnswer(0, "So."))
				.returnResult(String.class)
				.getStatus()
				.value() == 202);
		assertThat(
				body(this.practice.get(this.learner, "/api/sessions/{id}", this.session)).path("answeredCount").asInt())
			.isEqualTo(1);
		assertThat(FactsOnTopic.await("answers.v1", this.learner, 2)).hasSize(2);
		this.web.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
	}

	private static InetSocketAddress database() {
		URI uri = URI.create(Infrastructure.mongoUri());
		return new InetSocketAddress(uri.getHost(), uri.getPort());
	}

	static class ThroughAWire implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("spring.mongodb.uri=mongodb://127.0.0.1:" + WIRE.port()).applyTo(context);
		}

	}

}
