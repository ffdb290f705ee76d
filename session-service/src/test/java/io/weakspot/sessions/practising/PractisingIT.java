package io.weakspot.sessions.practising;

import io.weakspot.sessions.testing.Practice;
import io.weakspot.starter.testing.WeakspotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.weakspot.sessions.testing.Practice.body;
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
		String bank = this.practice.aBankOf(3);
		String learner = Practice.someone();
		String session = this.practice.start(learner, bank, 2);

		JsonNode first = body(this.practice.get(learner, "/api/sessions/{id}/current", session));
		this.practice.answer(learner, session, 0, "I look at the queries first.");
		JsonNode second = body(this.practice.get(learner, "/api/sessions/{id}/current", session));
		this.practice.answer(learner, session, 1, "");

		assertThat(first.path("position").asInt()).isZero();
		assertThat(second.path("position").asInt()).isEqualTo(1);
		assertThat(second.at("/question/id")).isNotEqualTo(first.at("/question/id"));
		this.practice.get(learner, "/api/sessions/{id}/current", session).expectStatus().isNoContent();
	}

}
