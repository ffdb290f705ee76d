package io.weakspot.sessions.questions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.weakspot.sessions.testing.FactsOnTopic;
import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.PublishedQuestion;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.WeakspotTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
import static io.weakspot.sessions.testing.Practice.someone;
import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class CopyingIT {

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
	void aRunningSessionKeepsTheVersionThatItStartedWith() {
		String learner = someone();
		String bank = this.practice.aBankOf(1);
		PublishedQuestion question = PublishedQuestion.aQuestion(bank + "-q0").inBank(bank);
		String session = this.practice.start(learner, bank, 1);

		this.practice.publish(question.inVersion(2).asking("The new one?").publishedAt(Instant.now()));

		Awaitility.await().until(() -> version(learner, this.practice.start(learner, bank, 1)) == 2);
		assertThat(version(learner, session)).isEqualTo(1);
	}

	@Test
	void aDeletedQuestionIsAskedOnlyWhereItWasBefore() {
		String learner = someone();
		String bank = this.practice.aBankOf(2);
		String session = this.practice.start(learner, bank, 2);

		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q0").deletedAt(Instant.now()));

		this.practice.awaitQuestions(bank, learner, 1);
		this.practice.answer(learner, session, 0, "");
		this.practice.answer(learner, session, 1, "");
	}

	@Test
	void whatIsNoQuestionIsPutAsideOnceAndTheNextIsRead() {
		String id = "broken-" + UUID.randomUUID();

		this.practice.publish(new Fact(id + ":1", "QuestionPublished", "/question-service", Instant.now(), id,
				"{\"id\":".getBytes(StandardCharsets.UTF_8)));
		this.practice.aBankOf(1);

		assertThat(FactsOnTopic.await("questions.v1.dlt", id, 1)).hasSize(1);
	}

	private int version(String learner, String session) {
		return body(this.practice.get(learner, "/api/sessions/{id}/current", session)).at("/question/version").asInt();
	}

}
