package io.weakspot.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.weakspot.starter.testing.WeakspotTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole gateway on a real port, with an echo in the place of the services. */
@WeakspotTest
public abstract class GatewayIT {

	protected static final String PASSWORD = "plum tractor violin 9";

	protected static final Echo SERVICES = Echo.start();

	/** The folder is not there yet: the gateway makes it, and the key. */
	protected static final Path KEY_FILE = temporaryFolder().resolve("keys/signing-key.json");

	@Autowired
	protected WebTestClient client;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("weakspot.services.question-service", SERVICES::uri);
		properties.add("weakspot.services.session-service", SERVICES::uri);
		properties.add("weakspot.services.analytics-service", () -> "http://127.0.0.1:" + SERVICES.closedPort());
		properties.add("weakspot.tokens.key-file", KEY_FILE::toString);
		properties.add("weakspot.limits.sign-ups-per-minute", () -> 10_000);
		properties.add("weakspot.limits.sign-ins-per-minute", () -> 10_000);
		properties.add("weakspot.tokens.good-for", () -> "1s");
		properties.add("spring.cloud.gateway.server.webflux.httpclient.response-timeout", () -> "10s");
		// So long that a slow machine meets them, whatever it does in between.
		properties.add("weakspot.sign-in.per-account.first-pause", () -> "30s");
	}

	protected static String anyEmail() {
		return "learner-" + UUID.randomUUID() + "@example.org";
	}

	protected WebTestClient.ResponseSpec signUp(String email) {
		return post("/api/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"));
	}

	protected WebTestClient.ResponseSpec post(String path, Object body) {
		return this.client.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	protected String bearer(String email) {
		JsonNode token = json(post("/api/tokens", Map.of("email", email, "password", PASSWORD)), HttpStatus.OK);
		return "Bearer " + token.get("accessToken").asString();
	}

	protected String newLearner() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();
		return bearer(email);
	}

	protected WebTestClient.ResponseSpec get(String path, String bearer) {
		return this.client.get().uri(path).header(HttpHeaders.AUTHORIZATION, bearer).exchange();
	}

	protected static JsonNode json(WebTestClient.ResponseSpec response, HttpStatus status) {
		return Objects.requireNonNull(
				response.expectStatus().isEqualTo(status).expectBody(JsonNode.class).returnResult().getResponseBody());
	}

	protected static JsonNode problem(WebTestClient.ResponseSpec response, HttpStatus status) {
		response.expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		return json(response, status);
	}

	/**
	 * What goes over the wire: the other client unpacks and hides it, and normalises
	 * addresses.
	 */
	protected <T> HttpResponse<T> raw(String address, HttpResponse.BodyHandler<T> body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HttpClient.newHttpClient().sendAsync(request.build(), body).orTimeout(10, TimeUnit.SECONDS).join();
	}

	/** What comes of a call that many make at the same moment. */
	protected static <T> List<T> atOnce(int callers, Callable<T> call) {
		CountDownLatch ready = new CountDownLatch(callers);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return Stream.generate(() -> threads.submit(() -> {
				ready.countDown();
				ready.await();
				return call.call();
			})).limit(callers).toList().stream().map(GatewayIT::result).toList();
		}
	}

	private static <T> T result(Future<T> call) {
		try {
			return call.get(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("weakspot");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
