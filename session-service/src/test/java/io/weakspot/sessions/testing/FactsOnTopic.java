package io.weakspot.sessions.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What stands on a topic. */
public final class FactsOnTopic {

	private FactsOnTopic() {
	}

	/**
	 * Waits for so many facts with that key; fails when there are more. In their order.
	 */
	public static List<Fact> await(String topic, String key, int count) {
		Awaitility.await().until(() -> read(topic, key).size() >= count);
		List<Fact> facts = read(topic, key);
		if (facts.size() > count) {
			throw new AssertionError("more than " + count + " facts: " + facts);
		}
		return facts;
	}

	/** All records of a topic by now. */
	public static List<ConsumerRecord<String, byte[]>> all(String topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.brokers(), "auto.offset.reset",
				"earliest");
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(100)).forEach(records::add);
			}
			return records;
		}
	}

	private static List<Fact> read(String topic, String key) {
		return all(topic).stream().filter((record) -> key.equals(record.key())).map(Fact::of).toList();
	}

}
