package io.weakspot.sessions.practising;

import java.util.List;
import java.util.Map;

import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.GoldenFacts;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
import static io.weakspot.sessions.testing.Practice.someone;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class PractisingIT {

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
	void askedOneByOneUntilAllIsAnswered() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(3), 2);

		JsonNode first = current(learner, session);
		this.practice.answer(learner, session, 0, "I look at the queries first.");
		JsonNode second = current(learner, session);
		this.practice.answer(learner, session, 1, "");

		assertThat(first.path("position").asInt()).isZero();
		assertThat(second.path("position").asInt()).isEqualTo(1);
		assertThat(second.at("/question/id")).isNotEqualTo(first.at("/question/id"));
		this.practice.get(learner, "/api/sessions/{id}/current", session).expectStatus().isNoContent();
	}

	@Test
	void aQuestionIsAskedWithoutWhatWouldAnswerIt() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);

		JsonNode question = current(learner, session).path("question");

		assertThat(question.path("text").asString()).isNotEmpty();
		assertThat(question.has("referenceAnswer")).isFalse();
		assertThat(question.has("keyPoints")).isFalse();
		assertThat(question.toString()).doesNotContain("correct");
	}

	@Test
	void aLongSessionFindsItsOpenQuestionWhereverItIs() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(25), 25);
		for (int position = 0; position < 24; position++) {
			this.practice.answer(learner, session, (position < 3) ? position : position + 1, "");
		}

		JsonNode skipped = current(learner, session);
		this.practice.answer(learner, session, 3, "");

		assertThat(skipped.path("position").asInt()).isEqualTo(3);
		this.practice.get(learner, "/api/sessions/{id}/current", session).expectStatus().isNoContent();
	}

	@Test
	void theDraftIsThereOnAnotherDeviceAndTheLatestByTheClockCounts() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);

		draft(learner, session, "typed later", "2026-11-20T10:00:02Z").expectStatus().isNoContent();
		draft(learner, session, "typed earlier", "2026-11-20T10:00:01Z").expectStatus().isNoContent();

		JsonNode draft = current(learner, session).path("draft");
		assertThat(draft.path("text").asString()).isEqualTo("typed later");
		assertThat(draft.path("inputMode").asString()).isEqualTo("voice");
		draft(someone(), session, "not mine", "2026-11-20T10:00:03Z").expectStatus().isNotFound();
		draft(learner, session, "a".repeat(20_001), "2026-11-20T10:00:03Z").expectStatus().isEqualTo(422);
		draft(learner, session, "when?", "+999999999-12-31T23:59:59Z").expectStatus().isEqualTo(422);
	}

	@Test
	void aSessionEndsOnceAndSaysWhatItCameTo() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(3), 3);
		this.practice.answer(learner, session, 0,
				"One query fetches the list and one more runs for every row, so I look at the queries first.");
		this.practice.answer(learner, session, 1, "");

		JsonNode first = complete(learner, session);
		Awaitility.await().until(() -> complete(learner, session).path("pendingCount").asInt() == 0);
		JsonNode summary = complete(learner, session);

		assertThat(first.path("state").asString()).isEqualTo("completed");
		assertThat(summary.path("completedAt")).isEqualTo(first.path("completedAt"));
		assertThat(summary.path("answeredCount").asInt()).isEqualTo(2);
		assertThat(summary.path("score").isNumber()).isTrue();
		assertThat(summary.at("/byTopic/0/topicId").asString()).isEqualTo("django-orm");
		assertThat(summary.path("missedKeyPoints")).isNotEmpty();
		assertThat(summary.path("tip").asString()).contains(summary.at("/missedKeyPoints/0/text").asString());
		assertThat(summary.at("/delivery/words").asInt()).isPositive();
		List<Fact> facts = FactsOnTopic.await("sessions.v1", learner, 2);
		assertThat(facts).extracting(Fact::type).containsExactly("SessionStarted", "SessionCompleted");
		GoldenFacts.assertKeepsContract("sessions.v1", facts.getLast());
	}

	@Test
	void anEndedSessionAsksNothingAndKeepsNoDraft() {
		String learner = someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);

		complete(learner, session);

		this.practice.get(learner, "/api/sessions/{id}/current", session).expectStatus().isNoContent();
		draft(learner, session, "too late", "2026-11-20T10:00:03Z").expectStatus().isEqualTo(409);
	}

	@Test
	void onesSessionsComeNewestFirstPageByPageWithHowFarTheyCame() {
		String learner = someone();
		String bank = this.practice.aBankOf(2);
		String first = this.practice.start(learner, bank, 2);
		this.practice.answer(learner, first, 0, "");
		complete(learner, first);
		String second = this.practice.start(learner, bank, 2);
		String third = this.practice.start(learner, bank, 2);
		this.practice.answer(learner, third, 1, "");

		JsonNode page = body(this.practice.get(learner, "/api/sessions?limit=2"));
		JsonNode rest = body(
				this.practice.get(learner, "/api/sessions?limit=2&cursor={c}", page.path("nextCursor").asString()));

		assertThat(ids(page)).containsExactly(third, second);
		assertThat(ids(rest)).containsExactly(first);
		assertThat(rest.path("nextCursor").isNull()).isTrue();
		assertThat(page.at("/items/0/answeredCount").asInt()).isEqualTo(1);
		assertThat(page.at("/items/1/answeredCount").asInt()).isZero();
		assertThat(rest.at("/items/0/state").asString()).isEqualTo("completed");
		this.practice.get(learner, "/api/sessions?cursor=nonsense").expectStatus().isBadRequest();
		this.practice.get(learner, "/api/sessions?limit=0").expectStatus().isBadRequest();
	}

	private JsonNode current(String learner, String session) {
		return body(this.practice.get(learner, "/api/sessions/{id}/current", session).expectStatus().isOk());
	}

	private JsonNode complete(String learner, String session) {
		return body(this.practice.post(learner, "/api/sessions/" + session + "/completion", null, null)
			.expectStatus()
			.isOk());
	}

	private WebTestClient.ResponseSpec draft(String learner, String session, String text, String clientTime) {
		return this.practice.put(learner, "/api/sessions/" + session + "/draft",
				Map.of("position", 0, "text", text, "inputMode", "voice", "clientTime", clientTime));
	}

	private static List<String> ids(JsonNode page) {
		return page.path("items").valueStream().map((item) -> item.path("id").asString()).toList();
	}

}
