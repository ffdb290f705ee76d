package io.weakspot.starter.web;

import java.time.Duration;
import java.util.Base64;

import com.mongodb.MongoTimeoutException;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import io.weakspot.starter.testing.Golden;
import io.weakspot.starter.testing.TestTokens;
import io.weakspot.starter.testing.WeakspotTest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
@TestPropertySource(properties = "spring.config.import=classpath:weakspot-defaults.yml")
class WhatEveryServiceAnswersIT {

	@Autowired
	private WebTestClient client;

	@Autowired
	private KafkaTemplate<String, byte[]> kafka;

	@Autowired
	private AnyService service;

	@Test
	void aValidTokenSaysWhoCalls() {
		this.client.get()
			.uri("/who")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ada", "learner", "admin"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo("ada")
			.jsonPath("$.roles.length()")
			.isEqualTo(2);
	}

	@Test
	void noOneGetsInWithoutATokenOfOurs() {
		refused(null);
		refused("Bearer nonsense");
		refused(TestTokens.foreignBearer("ada", "admin"));
		refused(TestTokens.expiredBearer("ada", "admin"));
		refused(TestTokens.foreignAudienceBearer("ada", "admin"));
		refused("Bearer " + unsigned());
	}

	@Test
	void aPathThatIsNotThereNeedsATokenTooSoThatPathsCantBeProbed() {
		this.client.get().uri("/nowhere").exchange().expectStatus().isUnauthorized();
		this.client.get()
			.uri("/nowhere")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ada"))
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"name\": \"x\", \"role\": \"admin\"} | 400 | role", "{\"name\": 7 | 400 | JSON",
					"{\"name\": \"\"} | 422 | errors", "{\"name\": [\"x\"]} | 400 | name",
					"{\"name\": \"a \\ud800 b\"} | 400 | half of a character",
					"{\"name\": \"\\u0000\"} | 400 | the character 0" })
	void aBodyThatIsNotAcceptableIsAProblemThatNamesWhatIsWrong(String body, int status, String hint) {
		this.client.post()
			.uri("/greetings")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ada"))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains(hint))
			.jsonPath("$.type")
			.value(String.class, (type) -> assertThat(type).startsWith("urn:weakspot:problem:"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bogus", "text/plain;charset=bogus", "application/json;charset=" })
	void aTypeThatThereIsNotIsTheCallersFault(String type) {
		this.client.post()
			.uri("/greetings")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ada"))
			.header(HttpHeaders.CONTENT_TYPE, type)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@CsvSource({ "outage,503", "bug,500", "missing,404" })
	void anErrorGivesNothingAway(String kind, int status) {
		String body = this.client.get()
			.uri("/errors/" + kind)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ada"))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();

		assertThat(body).doesNotContain("Exception", "java", "secret", "mongo").contains("detail");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/v3/api-docs" })
	void healthAndApiAreForEverybody(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk();
	}

	@Test
	void whatCantBeReadIsPutAsideAndTheRestGoesOn() {
		this.kafka.send("people.v1", "erased", new byte[] { 1, 2, 3 });
		Fact good = Golden.example("people.v1", "PersonErased");
		this.kafka.send(good.toRecord("people.v1"));

		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			assertThat(this.service.read).isEqualTo(good.key());
			assertThat(this.service.aside).containsExactly(1, 2, 3);
		});
	}

	private void refused(String authorization) {
		this.client.get().uri("/who").headers((headers) -> {
			if (authorization != null) {
				headers.set(HttpHeaders.AUTHORIZATION, authorization);
			}
		})
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private static String unsigned() {
		Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
		String header = base64.encodeToString("{\"alg\":\"none\"}".getBytes());
		String claims = base64.encodeToString("{\"sub\":\"ada\",\"iss\":\"weakspot\",\"aud\":\"weakspot\"}".getBytes());
		return header + "." + claims + ".";
	}

	@SpringBootApplication
	@Import(AnyService.class)
	static class AnyApplication {

	}

	@RestController
	static class AnyService {

		volatile String read = "";

		volatile byte[] aside = {};

		@GetMapping("/who")
		Caller who(Caller caller) {
			return caller;
		}

		@PostMapping("/greetings")
		Greeting greet(@Valid @RequestBody Greeting greeting) {
			return greeting;
		}

		@GetMapping("/errors/{kind}")
		String fail(@PathVariable String kind) {
			throw switch (kind) {
				case "outage" -> new MongoTimeoutException("mongo is down at secret:27017");
				case "missing" -> Problem.notFound("The greeting");
				default -> new IllegalStateException("the secret is out");
			};
		}

		@KafkaListener(topics = "people.v1", groupId = "any-service")
		void on(ConsumerRecord<String, byte[]> record) {
			Fact fact = Fact.of(record);
			FactBodies.read(fact, Erased.class);
			this.read = fact.key();
		}

		@KafkaListener(topics = "people.v1.dlt", groupId = "any-service-aside")
		void onAside(ConsumerRecord<String, byte[]> record) {
			this.aside = record.value();
		}

	}

	record Greeting(@NotBlank String name) {
	}

	record Erased(String personId) {
	}

}
