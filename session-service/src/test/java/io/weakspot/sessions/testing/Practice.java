package io.weakspot.sessions.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.TestTokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A learner, by HTTP, and question-service, by its topic. */
public final class Practice {

	private final WebTestClient web;

	private final KafkaTemplate<String, byte[]> broker;

	public Practice(WebTestClient web, KafkaTemplate<String, byte[]> broker) {
		this.web = web;
		this.broker = broker;
	}

	public static String someone() {
		return "learner-" + UUID.randomUUID();
	}

	/** A bank of its own with that many open questions, ready to be practised. */
	public String aBankOf(int questions) {
		String bank = "bank-" + UUID.randomUUID();
		for (int i = 0; i < questions; i++) {
			publish(PublishedQuestion.aQuestion(bank + "-q" + i).inBank(bank).publishedAt(Instant.now()));
		}
		awaitQuestions(bank, someone(), questions);
		return bank;
	}

	public void publish(Fact fact) {
		try {
			this.broker.send(fact.toRecord("questions.v1")).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits until a learner gets so many questions of a bank; 0 when the bank is not for
	 * them.
	 */
	public void awaitQuestions(String bank, String learner, int count) {
		Awaitility.await().until(() -> {
			JsonNode session = startRaw(learner, Map.of("mode", "practice", "bankId", bank, "questionCount", 200))
				.expectBody(JsonNode.class)
				.returnResult()
				.getResponseBody();
			return session != null && session.path("questionCount").asInt(0) == count;
		});
	}

	/** The id of a new practice session. */
	public String start(String learner, String bank, int questions) {
		return body(
				startRaw(learner, Map.of("mode", "practice", "bankId", bank, "questionCount", questions)).expectStatus()
					.isCreated())
			.path("id")
			.asString();
	}

	public WebTestClient.ResponseSpec startRaw(String learner, Map<String, ?> request) {
		return post(learner, "/api/sessions", request, null);
	}

	public WebTestClient.ResponseSpec get(String learner, String path, Object... variables) {
		return this.web.get()
			.uri(path, variables)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(learner, "learner"))
			.exchange();
	}

	public WebTestClient.ResponseSpec put(String learner, String path, Object request) {
		return this.web.put()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(learner, "learner"))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(request)
			.exchange();
	}

	public WebTestClient.ResponseSpec post(String learner, String path, @Nullable Object request,
			@Nullable String key) {
		WebTestClient.RequestBodySpec post = this.web.post()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(learner, "learner"));
		if (key != null) {
			post.header("Idempotency-Key", key);
		}
		return (request != null) ? post.contentType(MediaType.APPLICATION_JSON).bodyValue(request).exchange()
				: post.exchange();
	}

	public WebTestClient.ResponseSpec answer(String learner, String session, String key, Map<String, ?> request) {
		return post(learner, "/api/sessions/" + session + "/answers", request, key);
	}

	/** The id of an accepted answer. */
	public String answer(String learner, String session, int position, String text) {
		return body(answer(learner, session, UUID.randomUUID().toString(), anAnswer(position, text)).expectStatus()
			.isAccepted()).path("answerId").asString();
	}

	/** The request of an answer in words. */
	public static Map<String, Object> anAnswer(int position, String text) {
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("position", position);
		request.put("text", text);
		request.put("inputMode", "text");
		request.put("activeMs", 64_000);
		return request;
	}

	/** The request of an answer by options. */
	public static Map<String, Object> aChoice(int position, String... choices) {
		Map<String, Object> request = anAnswer(position, "");
		request.remove("text");
		request.put("choices", List.of(choices));
		return request;
	}

	public static JsonNode body(WebTestClient.ResponseSpec response) {
		JsonNode body = response.expectBody(JsonNode.class).returnResult().getResponseBody();
		if (body == null) {
			throw new AssertionError("no body");
		}
		return body;
	}

}
