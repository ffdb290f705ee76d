package io.weakspot.bench.client;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody signed in.
 *
 * @param id the account's id
 * @param token the bearer token
 */
public record Person(Platform platform, String id, String token) {

	public Reply get(String path) {
		return this.platform.send("GET", path, this.token, null, Map.of());
	}

	public Reply post(String path, @Nullable Object body) {
		return this.platform.send("POST", path, this.token, body, Map.of());
	}

	public Reply post(String path, @Nullable Object body, Map<String, String> headers) {
		return this.platform.send("POST", path, this.token, body, headers);
	}

	public Reply put(String path, Object body) {
		return this.platform.send("PUT", path, this.token, body, Map.of());
	}

	public ServerSentEvents listen(String path) {
		return this.platform.listen(path, this.token);
	}

	/** Starts a practice session and returns its id. */
	public String startPractice(String bankId, int questionCount) {
		return post("/api/sessions", Map.of("mode", "practice", "bankId", bankId, "questionCount", questionCount)).ok()
			.get("id")
			.asString();
	}

	/** The question that is to be answered now, or null when all are. */
	public @Nullable JsonNode currentQuestion(String sessionId) {
		Reply reply = get("/api/sessions/" + sessionId + "/current");
		return (reply.status() == 204) ? null : reply.ok();
	}

	/** Answers a question by text and returns the platform's reply. */
	public Reply answer(String sessionId, int position, String text) {
		return answer(sessionId, position, text, UUID.randomUUID().toString());
	}

	/** Answers a question by text under an idempotency key of the caller's. */
	public Reply answer(String sessionId, int position, String text, String idempotencyKey) {
		return answer(sessionId, position, text, 30_000, idempotencyKey);
	}

	/** Answers a question by text that took so many milliseconds. */
	public Reply answer(String sessionId, int position, String text, long activeMs, String idempotencyKey) {
		Map<String, Object> body = new HashMap<>();
		body.put("position", position);
		body.put("text", text);
		body.put("inputMode", "text");
		body.put("activeMs", activeMs);
		return post("/api/sessions/" + sessionId + "/answers", body, Map.of("Idempotency-Key", idempotencyKey));
	}

}
