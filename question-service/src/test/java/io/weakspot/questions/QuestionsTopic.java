package io.weakspot.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Infrastructure;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What others read of {@code questions.v1}, from its beginning. */
public final class QuestionsTopic implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
			Infrastructure.brokers(), "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest"),
			new StringDeserializer(), new ByteArrayDeserializer());

	public QuestionsTopic() {
		this.consumer.subscribe(List.of("questions.v1"));
	}

	public List<Fact> poll() {
		List<Fact> facts = new ArrayList<>();
		this.consumer.poll(Duration.ofMillis(200)).forEach((record) -> facts.add(Fact.of(record)));
		return facts;
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
