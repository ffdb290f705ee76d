package io.weakspot.bench.mastery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The golden examples of the contract, as they lie in Kafka. */
class AnswerEventsTest {

	private static final String GRADED = "AnswerGraded.in-class";

	private static final TopicPartition PARTITION = new TopicPartition("answers.v1", 0);

	private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

	private long offset;

	@BeforeEach
	void aPartition() {
		this.consumer.updatePartitions("answers.v1", List.of(new PartitionInfo("answers.v1", 0, null, null, null)));
		this.consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
	}

	@Test
	void readsAGradedAnswer() {
		GradedAnswer answer = read("AnswerSubmitted", GRADED).getFirst().answers().getFirst();

		assertThat(answer.questionId()).isEqualTo("django-n-plus-one");
		assertThat(answer.score()).isEqualTo(0.33);
		assertThat(answer.level()).isEqualTo(Level.EXPERIENCED);
		assertThat(answer.topics()).extracting(GradedAnswer.Topic::id).containsExactly("django-orm");
	}

	@Test
	void countsTheGradeThatHoldsByNow() {
		List<History> histories = read("GradeCorrected", GRADED);

		assertThat(histories).hasSize(1);
		assertThat(histories.getFirst().answers()).extracting(GradedAnswer::score).containsExactly(0.67);
	}

	@Test
	void passesOverAndCountsWhatCantBeRead() {
		byte[] whole = body(GRADED);
		byte[] half = Arrays.copyOf(whole, whole.length / 2);
		byte[] atNoTime = with("acceptedAt", "yesterday");
		byte[] ofNobody = with("learnerId", null);

		AnswerEvents.Found found = read(
				() -> List.of(half, atNoTime, ofNobody, whole).forEach((body) -> add(GRADED, body)), 4);

		assertThat(found.malformed()).isEqualTo(3);
		assertThat(found.histories()).hasSize(1);
		assertThat(found.histories().getFirst().answers()).hasSize(1);
	}

	private List<History> read(String... examples) {
		return read(() -> List.of(examples).forEach((example) -> add(example, body(example))), examples.length)
			.histories();
	}

	private AnswerEvents.Found read(Runnable writing, long facts) {
		this.consumer.updateEndOffsets(Map.of(PARTITION, facts));
		this.consumer.schedulePollTask(writing);
		return new AnswerEvents(this.consumer).read();
	}

	private static JsonNode fact(String example) {
		return JsonMapper.shared().readTree(Path.of("..", "events", "answers.v1", example + ".example.json"));
	}

	private static byte[] body(String example) {
		return JsonMapper.shared().writeValueAsBytes(fact(example).path("body"));
	}

	private static byte[] with(String field, @Nullable String value) {
		ObjectNode body = (ObjectNode) fact(GRADED).path("body");
		body.remove(field);
		return JsonMapper.shared().writeValueAsBytes((value != null) ? body.put(field, value) : body);
	}

	private void add(String example, byte[] body) {
		JsonNode fact = fact(example);
		ConsumerRecord<String, byte[]> written = new ConsumerRecord<>("answers.v1", 0, this.offset++,
				fact.path("key").asString(), body);
		fact.path("headers")
			.propertyStream()
			.forEach((header) -> written.headers()
				.add(header.getKey(), header.getValue().asString().getBytes(StandardCharsets.UTF_8)));
		this.consumer.addRecord(written);
	}

}
