package io.weakspot.bench.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A running platform, by the address of its gateway. */
public final class Platform {

	private static final Duration TIMEOUT = Duration.ofSeconds(40);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final URI address;

	public Platform(URI address) {
		this.address = address;
	}

	public URI address() {
		return this.address;
	}

	/** Makes an account and signs it in. */
	public Person signUp(String email, String password, String displayName) {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		Map<String, String> account = Map.of("email", email, "password", password, "displayName", displayName);
		Insisting.on(() -> send("POST", "/api/accounts", null, account, key)).ok();
		return signIn(email, password);
	}

	/** Signs in to an account that is there. */
	public Person signIn(String email, String password) {
		Map<String, String> credentials = Map.of("email", email, "password", password);
		String token = Insisting.on(() -> send("POST", "/api/tokens", null, credentials, Map.of()))
			.ok()
			.get("accessToken")
			.asString();
		String id = Insisting.on(() -> send("GET", "/api/me", token, null, Map.of())).ok().get("id").asString();
		return new Person(this, id, token);
	}

	/**
	 * Sends a request.
	 * @param body a String as it is, anything else as JSON, null for none
	 * @throws UncheckedIOException when the platform does not answer
	 */
	public Reply send(String method, String path, @Nullable String token, @Nullable Object body,
			Map<String, String> headers) {
		HttpRequest.Builder request = request(path, token, headers).timeout(TIMEOUT);
		if (body == null) {
			request.method(method, BodyPublishers.noBody());
		}
		else {
			if (!headers.containsKey("Content-Type")) {
				request.header("Content-Type", "application/json");
			}
			String text = (body instanceof String given) ? given : JsonMapper.shared().writeValueAsString(body);
			request.method(method, BodyPublishers.ofString(text));
		}
		HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
		Map<String, String> first = new HashMap<>();
		response.headers().map().forEach((name, values) -> first.put(name, values.getFirst()));
		return new Reply(response.statusCode(), response.body(), first);
	}

	/** Opens a stream of server-sent events. */
	ServerSentEvents listen(String path, String token) {
		HttpRequest request = request(path, token, Map.of("Accept", "text/event-stream")).build();
		return new ServerSentEvents(exchange(request, BodyHandlers.ofInputStream()));
	}

	private HttpRequest.Builder request(String path, @Nullable String token, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		headers.forEach(request::header);
		return request;
	}

	private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.http.send(request, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request.method() + " " + request.uri(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
