package io.weakspot.analytics.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * Hands each change to the open streams of this instance, which therefore reads all of
 * the topic, in a group of its own. What can't be read is the read model's to put aside.
 */
@Component("live")
class LiveFacts extends AbstractConsumerSeekAware implements HealthIndicator {

	/** Longer than a page needs from its snapshot to its first change. */
	private static final Duration OVERLAP = Duration.ofMinutes(1);

	private final OpenStreams streams;

	private final Clock clock;

	private volatile boolean reading;

	LiveFacts(OpenStreams streams, Clock clock) {
		this.streams = streams;
		this.clock = clock;
	}

	@KafkaListener(id = "live", idIsGroup = false, groupId = "analytics-live-${random.uuid}",
			topics = MasteryChanged.TOPIC, batch = "true", properties = "auto.offset.reset=latest")
	void on(List<ConsumerRecord<String, byte[]>> records) {
		records.forEach(this::on);
	}

	/**
	 * Changes that fall into a gap of the reading are read again; pages pass over old
	 * ones.
	 */
	@Override
	public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
		super.onPartitionsAssigned(assignments, callback);
		if (!assignments.isEmpty()) {
			callback.seekToTimestamp(assignments.keySet(), this.clock.instant().minus(OVERLAP).toEpochMilli());
			this.reading = true;
		}
	}

	@Override
	public Health health() {
		return (this.reading ? Health.up() : Health.outOfService()).build();
	}

	private void on(ConsumerRecord<String, byte[]> record) {
		try {
			Fact fact = Fact.of(record);
			if (fact.type().equals(MasteryChanged.TYPE)) {
				this.streams.publish(FactBodies.read(fact, MasteryChanged.class));
			}
		}
		catch (MalformedFactException ex) {
			// Counted and put aside where the read model is written.
		}
	}

}
