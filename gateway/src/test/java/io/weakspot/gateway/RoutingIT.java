package io.weakspot.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RoutingIT extends GatewayIT {

	@ParameterizedTest
	@ValueSource(strings = { "/api/banks", "/api/banks/1/export", "/api/questions", "/api/topics", "/api/roles",
			"/api/sessions", "/api/sessions/1/current", "/api/answers/1", "/api/practice/due", "/api/cohorts/1/members",
			"/api/assignments" })
	void whatServicesServeReachesThem(String path) {
		String learner = newLearner();

		assertThat(json(get(path, learner), HttpStatus.OK).get("uri").asString()).isEqualTo(path);
		this.client.get().uri(path).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void aServiceSeesTheTokenAndNothingThatCouldPassForOne() {
		String learner = newLearner();

		JsonNode seen = json(this.client.get()
			.uri("/api/banks")
			.header(HttpHeaders.AUTHORIZATION, learner)
			.header("X-User", "admin")
			.header("X-User-Id", "1")
			.header("X-Forwarded-For", "10.1.2.3")
			.header("X-Forwarded-Host", "elsewhere.example")
			.header("Forwarded", "for=10.1.2.3")
			.header("X-Original-URL", "/actuator")
			.header(HttpHeaders.COOKIE, "weakspot=other; a=b")
			.header("Idempotency-Key", "k-1")
			.header(HttpHeaders.IF_MATCH, "\"7\"")
			.exchange(), HttpStatus.OK).get("headers");

		assertThat(seen.get("authorization").asString()).isEqualTo(learner);
		assertThat(seen.get("idempotency-key").asString()).isEqualTo("k-1");
		assertThat(seen.get("if-match").asString()).isEqualTo("\"7\"");
		assertThat(seen.propertyNames()).isSubsetOf("authorization", "idempotency-key", "if-match", "accept", "host",
				"traceparent", "content-length", "user-agent");
	}

	@Test
	void aServicesHeadersComeOnce() {
		HttpHeaders headers = get("/api/banks", newLearner()).expectBody().returnResult().getResponseHeaders();

		assertThat(headers.getOrEmpty("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.getOrEmpty(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
	}

	@Test
	void aDownedServiceIsAProblemThatPasses() {
		String learner = newLearner();

		WebTestClient.ResponseSpec response = get("/api/reports/me/topics", learner);

		response.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
		assertThat(problem(response, HttpStatus.SERVICE_UNAVAILABLE).get("type").asString())
			.isEqualTo("urn:weakspot:problem:unavailable");
	}

	@Test
	void soIsTheStreamOfADownedService() {
		WebTestClient.ResponseSpec response = this.client.get()
			.uri("/api/reports/me/topics/stream")
			.header(HttpHeaders.AUTHORIZATION, newLearner())
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange();

		problem(response, HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void whatGotLostOnTheWayIsNotSentTwice() {
		WebTestClient.ResponseSpec response = this.client.post()
			.uri("/api/sessions/break-off")
			.header(HttpHeaders.AUTHORIZATION, newLearner())
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{}")
			.exchange();

		assertThat(problem(response, HttpStatus.SERVICE_UNAVAILABLE).get("detail").asString())
			.contains("may have been done");
		assertThat(SERVICES.calls("/api/sessions/break-off")).isOne();
	}

	@Test
	void whatIsOnlyReadIsAskedForAgain() {
		problem(get("/api/answers/break-off", newLearner()), HttpStatus.SERVICE_UNAVAILABLE);

		assertThat(SERVICES.calls("/api/answers/break-off")).isEqualTo(3);
	}

	@Test
	void aServiceThatKeepsSilentIsAProblemThatPasses() {
		WebTestClient.ResponseSpec response = get("/api/answers/silence", newLearner());

		response.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
		problem(response, HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void anUnknownCallIsNotThere() {
		assertThat(problem(get("/api/nothing", newLearner()), HttpStatus.NOT_FOUND).get("type").asString())
			.isEqualTo("urn:weakspot:problem:not-found");
		problem(this.client.get().uri("/api/nothing").exchange(), HttpStatus.UNAUTHORIZED);
	}

	@Test
	@Timeout(30)
	void eventsArriveWhenTheyHappen() throws IOException {
		HttpResponse<InputStream> response = raw("/api/sessions/1/events", BodyHandlers.ofInputStream(),
				"Authorization", newLearner(), "Accept", "text/event-stream", "Accept-Encoding", "gzip");
		assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");

		try (BufferedReader events = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
			assertThat(nextLine(events)).isEqualTo(": open");
			await().until(SERVICES::isListenedTo);
			SERVICES.say("first");
			assertThat(nextLine(events)).isEqualTo("data:first");
			SERVICES.say("second");
			assertThat(nextLine(events)).isEqualTo("data:second");
		}
		await("the service is told that nobody listens").until(() -> !SERVICES.isListenedTo());
	}

	@ParameterizedTest
	@CsvSource({ "/api/banks, 262144, 200", "/api/banks, 262145, 413", "/api/banks/imports, 6291456, 200",
			"/api/banks/imports, 6291457, 413" })
	void bodiesHaveALimit(String path, int bytes, int status) {
		String learner = newLearner();

		assertThat(statusOf(path, learner, BodyInserters.fromValue(new byte[bytes]))).isEqualTo(status);
		assertThat(statusOf(path, learner, BodyInserters.fromDataBuffers(chunks(bytes)))).isEqualTo(status);
	}

	private int statusOf(String path, String learner, BodyInserter<?, ? super ClientHttpRequest> body) {
		WebTestClient.ResponseSpec response = this.client.post()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, learner)
			.contentType(MediaType.TEXT_PLAIN)
			.body(body)
			.exchange();
		EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
		if (result.getStatus().isError()) {
			response.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
		}
		return result.getStatus().value();
	}

	private static String nextLine(BufferedReader events) throws IOException {
		String line = events.readLine();
		return line.isEmpty() ? nextLine(events) : line;
	}

	private static Flux<DataBuffer> chunks(int bytes) {
		int size = 60_000;
		return Flux.range(0, bytes / size + 1)
			.map((index) -> DefaultDataBufferFactory.sharedInstance
				.wrap(new byte[Math.min(size, bytes - index * size)]));
	}

}
