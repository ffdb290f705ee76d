package io.weakspot.sessions.testing;

import java.util.UUID;

import io.weakspot.starter.testing.TestTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A person with roles, by HTTP.
 *
 * @param id of the account, or an empty string for nobody
 */
public record Somebody(WebTestClient web, String id, String... roles) {

	public static Somebody with(WebTestClient web, String... roles) {
		return new Somebody(web, "person-" + UUID.randomUUID(), roles);
	}

	/** Who sends no token. */
	public static Somebody nobody(WebTestClient web) {
		return new Somebody(web, "");
	}

	public WebTestClient.ResponseSpec get(String path, Object... variables) {
		return send(HttpMethod.GET, null, null, path, variables);
	}

	public WebTestClient.ResponseSpec post(@Nullable Object body, String path, Object... variables) {
		return send(HttpMethod.POST, body, null, path, variables);
	}

	public WebTestClient.ResponseSpec delete(String path, Object... variables) {
		return send(HttpMethod.DELETE, null, null, path, variables);
	}

	/** Sends a request, with a key of its own if there is one. */
	public WebTestClient.ResponseSpec send(HttpMethod method, @Nullable Object body, @Nullable String key, String path,
			Object... variables) {
		WebTestClient.RequestBodySpec request = this.web.method(method).uri(path, variables);
		if (!this.id.isEmpty()) {
			request.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(this.id, this.roles));
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return (body != null) ? request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
				: request.exchange();
	}

}
