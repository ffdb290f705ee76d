package io.weakspot.questions.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.questions.QuestionsTopic;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A bank is read, edited and searched. */
@QuestionServiceTest
class QuestionsIT {

	private static final String BANK = """
			{"title": "Pottery", "technology": "Clay", "topics": [{"id": "clay-wheel", "name": "Wheel"}, {"id": "clay-kiln", "name": "Kiln"}],
			 "roles": [{"id": "potter", "name": "Potter, 2 years", "level": "fresher", "topics": [{"topicId": "clay-wheel", "weight": 1}]}],
			 "questions": [
			  {"id": "centre", "text": "How do you centre clay?", "topics": [{"id": "clay-wheel", "weight": 1}], "intent": "apply",
			   "referenceAnswer": "I brace my elbows. I press from both sides.",
			   "keyPoints": [{"id": "brace", "text": "Brace the elbows", "kind": "must", "phrasings": []}],
			   "followUps": [{"keyPointId": "brace", "text": "Why?"}]},
			  {"id": "bisque", "text": "Which temperature is a bisque firing?", "kind": "single", "level": "experienced", "topics": [{"id": "clay-kiln", "weight": 1}],
			   "options": [{"id": "a", "text": "1000 degrees", "correct": true}, {"id": "b", "text": "300 degrees", "correct": false}]}]}
			""";

	@Autowired
	private WebTestClient web;

	@Autowired
	private Banks banks;

	@Autowired
	private Questions questions;

	@Autowired
	private Catalogue catalogue;

	private String bank = "";

	@BeforeEach
	void aPublicBankOfAnAuthor() {
		this.bank = Objects
			.requireNonNull(this.web.post()
				.uri("/api/banks/imports?visibility=public")
				.contentType(MediaType.APPLICATION_JSON)
				.header("Authorization", TestTokens.bearer("ann", "author"))
				.bodyValue(BANK)
				.exchange()
				.expectStatus()
				.isCreated()
				.expectBody(JsonNode.class)
				.returnResult()
				.getResponseBody())
			.get("bankId")
			.asString();
	}

	@Test
	void aDeletionThatBrokeOffIsFinishedAtTheNextStart() {
		this.banks.delete(this.bank, Instant.now()).block();

		this.catalogue.prepare().block();

		as("lea", "learner").get("/api/questions/" + id("centre")).expectStatus().isNotFound();
		assertThat(this.questions.of(this.bank).collectList().block()).isEmpty();
	}

	@Test
	void aLearnerSeesQuestionsWithoutTheirAnswers() {
		as("lea", "learner").get("/api/questions?bankId=" + this.bank)
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(2)
			.jsonPath("$.items[?(@.referenceAnswer)]")
			.isEmpty()
			.jsonPath("$.items[?(@.keyPoints)]")
			.isEmpty()
			.jsonPath("$.items[0].options[0].text")
			.isEqualTo("1000 degrees")
			.jsonPath("$.items[0].options[0].correct")
			.doesNotExist();
	}

	@Test
	void anotherAuthorSeesTheAnswersButChangesNothing() {
		as("bob", "author").get("/api/questions/" + id("centre"))
			.expectBody()
			.jsonPath("$.keyPoints[0].id")
			.isEqualTo("brace");
		as("bob", "author").put("/api/questions/" + id("centre"), "{\"text\": \"Why?\"}", "\"1\"")
			.expectStatus()
			.isForbidden();
		as("lea", "learner").delete("/api/questions/" + id("centre")).expectStatus().isForbidden();
	}

	@Test
	void questionsAreFilteredAndPaged() {
		as("lea", "learner").get("/api/questions?bankId=" + this.bank + "&topic=clay-kiln")
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo(id("bisque"));
		as("lea", "learner").get("/api/questions?bankId=" + this.bank + "&level=fresher&intent=apply&q=CLAY centre")
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1);
		as("lea", "learner").get("/api/questions?bankId=" + this.bank + "&q=(")
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(0);
		JsonNode first = Objects.requireNonNull(as("lea", "learner").get("/api/questions?limit=1&bankId=" + this.bank)
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());
		as("lea", "learner")
			.get("/api/questions?limit=1&bankId=" + this.bank + "&cursor=" + first.get("nextCursor").asString())
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo(id("centre"))
			.jsonPath("$.nextCursor")
			.isEqualTo(null);
		as("lea", "learner").get("/api/questions?level=wizard").expectStatus().isBadRequest();
	}

	@Test
	void aChangeIsANewVersionAndIsPublished() {
		as("ann", "author").put("/api/questions/" + id("centre"),
				"{\"text\": \"How do you centre a lump of clay?\", \"referenceAnswer\": \"Brace the elbows. Press evenly.\"}",
				"\"1\"")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"2\"")
			.expectBody()
			.jsonPath("$.version")
			.isEqualTo(2)
			.jsonPath("$.topics[0].id")
			.isEqualTo("clay-wheel");

		Fact newest = newestFactAbout(id("centre"), id("centre") + ":2");
		assertThat(new String(newest.requiredBody(), java.nio.charset.StandardCharsets.UTF_8))
			.contains("a lump of clay");
	}

	@Test
	void aChangeOfAnOldVersionIsRefused() {
		String change = "{\"text\": \"How do you centre clay on a wheel?\"}";
		as("ann", "author").put("/api/questions/" + id("centre"), change, "\"1\"").expectStatus().isOk();

		as("ann", "author").put("/api/questions/" + id("centre"), change, "\"1\"")
			.expectStatus()
			.isEqualTo(HttpStatus.PRECONDITION_FAILED);
		as("ann", "author").put("/api/questions/" + id("centre"), change, "").expectStatus().isBadRequest();
	}

	@Test
	void whatBreaksARuleIsNamed() {
		as("ann", "author")
			.post("/api/banks/" + this.bank + "/questions",
					"{\"text\": \" \", \"topics\": [{\"id\": \"nope\", \"weight\": 2}]}")
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.errors[?(@.field == 'text')]")
			.isNotEmpty()
			.jsonPath("$.errors[?(@.field == 'topics')]")
			.isNotEmpty();
		as("ann", "author").post("/api/banks/" + this.bank + "/questions", "{\"text\": \"x\", \"score\": 1}")
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void whatIsNotAvailableYetSaysSo() {
		as("lea", "learner").get("/api/questions?mode=text&bankId=" + this.bank).expectStatus().isOk();
		as("lea", "learner").get("/api/questions?mode=meaning")
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("mode meaning is not available yet. Use text.");
		as("lea", "learner").get("/api/questions?mode=guess").expectStatus().isBadRequest();
		as("lea", "learner").post("/api/questions/matches", "{\"text\": \"What is slip?\"}")
			.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aKeyThatIsEmptyOrTooLongIsRefused() {
		for (String key : List.of("", "k".repeat(201))) {
			this.web.post()
				.uri("/api/banks/" + this.bank + "/questions")
				.header("Authorization", TestTokens.bearer("ann", "author"))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue("{\"text\": \"What is slip?\"}")
				.exchange()
				.expectStatus()
				.isBadRequest();
		}
	}

	@Test
	void aQuestionIsAddedOnceForAKey() {
		String key = UUID.randomUUID().toString();
		String question = "{\"text\": \"What is slip?\", \"topics\": [{\"id\": \"clay-wheel\", \"weight\": 1}]}";

		String first = added(key, question);
		String again = added(key, question);

		assertThat(again).isEqualTo(first);
		as("lea", "learner").get("/api/banks/" + this.bank).expectBody().jsonPath("$.questionCount").isEqualTo(3);
	}

	@Test
	void aDeletedQuestionIsGoneAndLeavesATombstone() {
		as("ann", "author").delete("/api/questions/" + id("bisque")).expectStatus().isNoContent();

		as("ann", "author").get("/api/questions/" + id("bisque")).expectStatus().isNotFound();
		assertThat(newestFactAbout(id("bisque"), id("bisque") + ":1:deleted").body()).isNull();
	}

	@Test
	void aDeletedBankIsGoneWithAllItsQuestions() {
		as("ann", "author").delete("/api/banks/" + this.bank).expectStatus().isNoContent();

		as("ann", "author").get("/api/banks/" + this.bank).expectStatus().isNotFound();
		as("ann", "author").get("/api/questions/" + id("centre")).expectStatus().isNotFound();
		assertThat(newestFactAbout(id("centre"), id("centre") + ":1:deleted").body()).isNull();
	}

	@Test
	void topicsAndRolesAreShown() {
		as("lea", "learner").get("/api/topics?bankId=" + this.bank)
			.expectBody()
			.jsonPath("$.items[0].id")
			.isEqualTo("clay-wheel")
			.jsonPath("$.items[0].questionCount")
			.isEqualTo(1);
		as("lea", "learner").get("/api/roles")
			.expectBody()
			.jsonPath("$.items[?(@.id == 'potter')].topics[0].topicId")
			.isEqualTo("clay-wheel");
	}

	private String added(String key, String question) {
		return Objects.requireNonNull(this.web.post()
			.uri("/api/banks/" + this.bank + "/questions")
			.header("Authorization", TestTokens.bearer("ann", "author"))
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(question)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private static Fact newestFactAbout(String questionId, String factId) {
		Map<String, Fact> newest = new HashMap<>();
		try (QuestionsTopic topic = new QuestionsTopic()) {
			await().atMost(Duration.ofSeconds(30)).until(() -> {
				topic.poll().forEach((fact) -> newest.put(fact.key(), fact));
				Fact fact = newest.get(questionId);
				return fact != null && fact.id().equals(factId);
			});
		}
		return Objects.requireNonNull(newest.get(questionId));
	}

	private String id(String name) {
		return this.bank + "-" + name;
	}

	private Requests as(String who, String role) {
		return new Requests(TestTokens.bearer(who, role));
	}

	private final class Requests {

		private final String bearer;

		private Requests(String bearer) {
			this.bearer = bearer;
		}

		WebTestClient.ResponseSpec get(String path) {
			return QuestionsIT.this.web.get().uri(path).header("Authorization", this.bearer).exchange();
		}

		WebTestClient.ResponseSpec delete(String path) {
			return QuestionsIT.this.web.delete().uri(path).header("Authorization", this.bearer).exchange();
		}

		WebTestClient.ResponseSpec put(String path, String body, String ifMatch) {
			return QuestionsIT.this.web.put().uri(path).header("Authorization", this.bearer).headers((headers) -> {
				if (!ifMatch.isEmpty()) {
					headers.set(HttpHeaders.IF_MATCH, ifMatch);
				}
			}).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
		}

		WebTestClient.ResponseSpec post(String path, String body) {
			return QuestionsIT.this.web.post()
				.uri(path)
				.header("Authorization", this.bearer)
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(body)
				.exchange();
		}

	}

}
