package io.weakspot.bench.mastery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The golden examples of the contract, as they lie in Kafka. */
class AnswerEventsTest {

	private static final TopicPartition PARTITION = new TopicPartition("answers.v1", 0);

	private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

	private long offset;

	@BeforeEach
	void aPartition() {
		this.consumer.updatePartitions("answers.v1", List.of(new PartitionInfo("answers.v1", 0, null, null, null)));
		this.consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
	}

	@Test
	void readsAGradedAnswer() throws IOException {
		GradedAnswer answer = read("AnswerSubmitted", "AnswerGraded.in-class").getFirst().answers().getFirst();

		assertThat(answer.questionId()).isEqualTo("django-n-plus-one");
		assertThat(answer.score()).isEqualTo(0.33);
		assertThat(answer.level()).isEqualTo(Level.EXPERIENCED);
		assertThat(answer.topics()).extracting(GradedAnswer.Topic::id).containsExactly("django-orm");
	}

	@Test
	void countsTheGradeThatHoldsByNow() throws IOException {
		List<History> histories = read("GradeCorrected", "AnswerGraded.in-class");

		assertThat(histories).hasSize(1);
		assertThat(histories.getFirst().answers()).extracting(GradedAnswer::score).containsExactly(0.67);
	}

	private List<History> read(String... examples) throws IOException {
		this.consumer.updateEndOffsets(Map.of(PARTITION, (long) examples.length));
		this.consumer.schedulePollTask(() -> List.of(examples).forEach(this::add));
		return new AnswerEvents(this.consumer).read();
	}

	private void add(String example) {
		JsonNode fact = JsonMapper.shared().readTree(Path.of("..", "events", "answers.v1", example + ".example.json"));
		ConsumerRecord<String, byte[]> written = new ConsumerRecord<>("answers.v1", 0, this.offset++,
				fact.path("key").asString(), JsonMapper.shared().writeValueAsBytes(fact.path("body")));
		fact.path("headers")
			.propertyStream()
			.forEach((header) -> written.headers()
				.add(header.getKey(), header.getValue().asString().getBytes(StandardCharsets.UTF_8)));
		this.consumer.addRecord(written);
	}

}
