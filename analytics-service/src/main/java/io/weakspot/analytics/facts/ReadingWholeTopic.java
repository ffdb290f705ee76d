package io.weakspot.analytics.facts;

import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Reads a topic that holds the newest fact of each key into memory, from its start. What
 * can't be read is passed over: it would be put aside again at every start of every
 * instance. In health from when all was read that was there.
 */
public abstract class ReadingWholeTopic implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(ReadingWholeTopic.class);

	private final String listener;

	private volatile boolean caughtUp;

	/**
	 * Reads what a Kafka listener gets.
	 * @param listener its id, with which no other listener's begins
	 */
	protected ReadingWholeTopic(String listener) {
		this.listener = listener;
	}

	/** Reads some. */
	protected final void read(List<ConsumerRecord<String, byte[]>> records) {
		records.forEach(this::read);
	}

	/** Learns what a fact tells. */
	protected abstract void learn(Fact fact);

	/** Forgets what was told of a key. */
	protected abstract void forget(String key);

	/** The first pause means that everything there was has been read. */
	@EventListener
	public void on(ListenerContainerIdleEvent idle) {
		if (idle.getListenerId().startsWith(this.listener)) {
			this.caughtUp = true;
		}
	}

	@Override
	public Health health() {
		return (this.caughtUp ? Health.up() : Health.outOfService()).build();
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		try {
			if (record.value() == null && record.key() != null) {
				forget(record.key());
			}
			else {
				learn(Fact.of(record));
			}
		}
		catch (MalformedFactException ex) {
			log.warn("Passed over in {}: {}", record.topic(), ex.getMessage());
		}
	}

}
