package io.weakspot.bench.facts;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes facts into a broker. */
public final class Filling implements AutoCloseable {

	private final KafkaProducer<String, byte[]> producer;

	private final AtomicReference<Exception> failure = new AtomicReference<>();

	public Filling(String broker) {
		this.producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.LINGER_MS_CONFIG, 20,
						ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
				new StringSerializer(), new ByteArraySerializer());
	}

	/** The bank and the class. */
	public void begin(MadeUpSchool school) {
		school.beginning().forEach(this::write);
		flush();
	}

	/** Answers from one number on up to another, which is left out. */
	public void answers(MadeUpSchool school, long from, long to) {
		for (long number = from; number < to; number++) {
			write(school.answer(number));
		}
		flush();
	}

	private void write(FactRecord fact) {
		this.producer.send(fact.toRecord(), (metadata, failed) -> {
			if (failed != null) {
				this.failure.set(failed);
			}
		});
	}

	/** Nothing is measured with facts that are not there. */
	private void flush() {
		this.producer.flush();
		Exception failed = this.failure.get();
		if (failed != null) {
			throw new IllegalStateException("The broker did not take all facts", failed);
		}
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
