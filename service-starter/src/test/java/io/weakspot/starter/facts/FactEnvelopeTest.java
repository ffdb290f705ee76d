package io.weakspot.starter.facts;

import java.util.stream.Stream;

import io.weakspot.starter.testing.Golden;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FactEnvelopeTest {

	static Stream<String[]> contract() {
		return Stream
			.of("answers.v1/AnswerSubmitted", "answers.v1/AnswerGraded", "questions.v1/QuestionPublished",
					"mastery.v1/MasteryChanged", "people.v1/PersonErased", "sessions.v1/SessionStarted",
					"sessions.v1/SessionCompleted", "cohorts.v1/CohortChanged")
			.map((path) -> path.split("/"));
	}

	@ParameterizedTest
	@MethodSource("contract")
	void everyGoldenExampleKeepsItsSchema(String topic, String type) {
		Fact example = Golden.example(topic, type);

		assertThat(Golden.violations(topic, type, example.requiredBody())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("contract")
	void aFactIsTheSameAfterTheWayThroughARecord(String topic, String type) {
		Fact fact = Golden.example(topic, type);

		ProducerRecord<String, byte[]> sent = fact.toRecord(topic);

		assertThat(Fact.of(sent.key(), sent.headers(), sent.value())).usingRecursiveComparison().isEqualTo(fact);
	}

	@Test
	void aBodyThatBreaksItsSchemaIsSeen() {
		assertThat(Golden.violations("answers.v1", "AnswerGraded", "{\"score\": 2}".getBytes())).isNotEmpty();
	}

	@Test
	void aRecordWithoutAnEnvelopeIsMalformed() {
		ProducerRecord<String, byte[]> bare = new ProducerRecord<>("answers.v1", "learner", new byte[0]);

		assertThatThrownBy(() -> Fact.of(bare.key(), bare.headers(), bare.value()))
			.isInstanceOf(MalformedFactException.class)
			.hasMessageContaining("ce_type");
	}

}
