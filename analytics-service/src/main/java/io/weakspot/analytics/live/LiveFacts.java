package io.weakspot.analytics.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.readmodel.GenerationListeners;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.stereotype.Component;

/**
 * Hands each change to the open streams of this instance, which therefore reads all
 * results of the generation that reports are made of. What can't be read is the read
 * model's to tell of.
 */
@Component("live")
public class LiveFacts implements SmartLifecycle, HealthIndicator {

	/** Longer than a page needs from its snapshot to its first change. */
	private static final Duration OVERLAP = Duration.ofMinutes(1);

	private final OpenStreams streams;

	private final Serving serving;

	private final ConcurrentKafkaListenerContainerFactory<String, byte[]> containers;

	private final Clock clock;

	private final GenerationListeners listeners;

	private volatile boolean running;

	LiveFacts(OpenStreams streams, Serving serving, ConcurrentKafkaListenerContainerFactory<String, byte[]> containers,
			KafkaAdmin admin, Clock clock) {
		this.streams = streams;
		this.serving = serving;
		this.containers = containers;
		this.clock = clock;
		this.listeners = new GenerationListeners(admin, this::listener);
	}

	/** Listens to these generations from now on, and to no others. */
	public void listen(Set<Generation> generations) {
		this.listeners.listen(generations);
	}

	/** What the pages show is made of another generation, so they begin anew. */
	@EventListener
	public void on(Serving.Switched switched) {
		this.streams.end();
	}

	@Override
	public void start() {
		this.running = true;
		this.listeners.start();
	}

	@Override
	public void stop() {
		this.running = false;
		this.listeners.stop();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public Health health() {
		boolean reading = this.serving.current()
			.flatMap(this.listeners::of)
			.map(MessageListenerContainer::getAssignedPartitions)
			.filter((partitions) -> !partitions.isEmpty())
			.isPresent();
		return (reading ? Health.up() : Health.outOfService()).build();
	}

	/**
	 * Changes of the last moments are read again, because pages that open meanwhile need
	 * them; pages pass over old ones.
	 */
	private MessageListenerContainer listener(Generation generation, int partitions) {
		long from = this.clock.instant().minus(OVERLAP).toEpochMilli();
		MessageListenerContainer listener = this.containers.createContainer(IntStream.range(0, partitions)
			.mapToObj((partition) -> new TopicPartitionOffset(generation.results(), partition, from,
					SeekPosition.TIMESTAMP))
			.toArray(TopicPartitionOffset[]::new));
		// Nothing is committed: whoever begins again begins with the last moments.
		listener.getContainerProperties().setAckMode(AckMode.MANUAL);
		listener.getContainerProperties()
			.setMessageListener(
					(BatchAcknowledgingMessageListener<String, byte[]>) (records, never) -> on(generation, records));
		return listener;
	}

	private void on(Generation generation, List<ConsumerRecord<String, byte[]>> records) {
		if (this.streams.areWatched() && this.serving.current().filter(generation::equals).isPresent()) {
			records.forEach(this::on);
		}
	}

	private void on(ConsumerRecord<String, byte[]> record) {
		try {
			Fact fact = Fact.of(record);
			if (fact.type().equals(MasteryChanged.TYPE)) {
				this.streams.publish(new Change(FactBodies.read(fact, MasteryChanged.class), record.partition()));
			}
		}
		catch (MalformedFactException ex) {
			// Told of where the read model is written.
		}
	}

}
