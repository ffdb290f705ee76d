package io.weakspot.analytics.generation;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

	private static final TopicPartition FIRST = new TopicPartition("answers.v1", 0);

	private static final TopicPartition SECOND = new TopicPartition("answers.v1", 1);

	private static final TopicPartition OWN = new TopicPartition("app-1-by-question-repartition", 0);

	@Test
	void isPastAnEarlierLookWhenAllThatThereWasHasBeenRead() {
		Reading before = reading(Map.of(FIRST, 3L), Map.of(FIRST, 10L, SECOND, 0L));

		assertThat(reading(Map.of(FIRST, 9L), Map.of(FIRST, 12L, SECOND, 5L)).isPast(before)).isFalse();
		assertThat(reading(Map.of(FIRST, 10L), Map.of(FIRST, 12L, SECOND, 5L)).isPast(before)).isTrue();
	}

	@Test
	void waitsForWhatTheGroupWritesForItselfButNotForMarks() {
		Reading before = reading(Map.of(), Map.of(FIRST, 0L, OWN, 1_000L));

		assertThat(reading(Map.of(OWN, 900L), Map.of(FIRST, 0L, OWN, 1_000L)).isPast(before)).isFalse();
		assertThat(reading(Map.of(OWN, 999L), Map.of(FIRST, 0L, OWN, 1_000L)).isPast(before)).isTrue();
	}

	@Test
	void countsTheEventsAlone() {
		Reading reading = reading(Map.of(FIRST, 3L, OWN, 50L), Map.of(FIRST, 10L, SECOND, 5L, OWN, 100L));

		assertThat(reading.done()).isEqualTo(3);
		assertThat(reading.all()).isEqualTo(15);
	}

	private static Reading reading(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
		Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
		committed.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
		return new Reading("answers.v1", offsets, ends);
	}

}
