package io.weakspot.sessions.grading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.weakspot.sessions.testing.Practice;
import io.weakspot.sessions.testing.PublishedQuestion;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Infrastructure;
import io.weakspot.starter.testing.WeakspotTest;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@WeakspotTest
class GradingIT {

	@Autowired
	private WebTestClient web;

	@Autowired
	private KafkaTemplate<String, byte[]> broker;

	private Practice practice;

	@BeforeEach
	void begin() {
		this.practice = new Practice(this.web, this.broker);
	}

	@Test
	void anAcceptedAnswerGetsItsGradeWithTheLearnersOwnSentence() {
		String learner = Practice.someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);
		String sentence = "The list takes one query, and then every row of it runs one more.";

		String answer = this.practice.answer(learner, session, 0, sentence);

		JsonNode grade = awaitGrade(learner, answer);
		assertThat(grade.path("grader").asString()).isEqualTo("local");
		assertThat(grade.path("score").asDouble()).isGreaterThan(0);
		assertThat(grade.path("keyPoints").valueStream().filter((point) -> point.path("covered").asBoolean(false)))
			.isNotEmpty()
			.allSatisfy((point) -> assertThat(sentence).contains(point.path("evidence").asString()));
	}

	@Test
	void choicesAreGradedWithoutTheModel() {
		String bank = "bank-" + UUID.randomUUID();
		String learner = Practice.someone();
		this.practice.publish(PublishedQuestion.aQuestion(bank + "-q")
			.inBank(bank)
			.withOptions("single", "a*", "b")
			.publishedAt(Instant.now()));
		this.practice.awaitQuestions(bank, learner, 1);
		String session = this.practice.start(learner, bank, 1);

		String answer = Practice
			.body(this.practice.answer(learner, session, UUID.randomUUID().toString(), Practice.aChoice(0, "a")))
			.path("answerId")
			.asString();

		JsonNode grade = awaitGrade(learner, answer);
		assertThat(grade.path("grader").asString()).isEqualTo("choices");
		assertThat(grade.path("score").asDouble()).isEqualTo(1);
	}

	@Test
	void aMalformedFactIsPutAsideAndTheNextAnswerIsGraded() {
		String learner = Practice.someone();
		String session = this.practice.start(learner, this.practice.aBankOf(1), 1);
		String id = "broken-" + UUID.randomUUID();

		this.broker.send(new Fact(id, "AnswerSubmitted", "/session-service", Instant.now(), learner,
				"{\"answerId\":".getBytes(StandardCharsets.UTF_8))
			.toRecord("answers.v1"));
		String answer = this.practice.answer(learner, session, 0, "One query runs for every row.");

		assertThat(awaitGrade(learner, answer).path("score").isNumber()).isTrue();
		awaitAside(id);
	}

	private JsonNode awaitGrade(String learner, String answer) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Practice.body(this.practice.get(learner, "/api/answers/{id}", answer)).path("grade"),
					JsonNode::isObject);
	}

	private static void awaitAside(String id) {
		Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.brokers(), "group.id",
				UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
		try (Consumer<String, byte[]> aside = new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())
			.createConsumer()) {
			aside.subscribe(List.of("answers.v1.dlt"));
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				boolean found = false;
				for (var record : aside.poll(Duration.ofMillis(200))) {
					found |= new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)
						.equals(id);
				}
				return found;
			});
		}
	}

}
