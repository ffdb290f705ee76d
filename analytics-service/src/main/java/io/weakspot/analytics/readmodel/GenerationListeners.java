package io.weakspot.analytics.readmodel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import io.weakspot.analytics.topology.Generation;
import org.apache.kafka.clients.admin.TopicDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Listeners to the results of generations that come and go. */
public final class GenerationListeners {

	private static final Logger log = LoggerFactory.getLogger(GenerationListeners.class);

	private final Map<Generation, MessageListenerContainer> listeners = new ConcurrentHashMap<>();

	private final KafkaAdmin admin;

	private final BiFunction<Generation, Integer, MessageListenerContainer> making;

	private boolean running;

	/**
	 * Listeners that are made when they are needed.
	 * @param making makes the listener of a generation, whose results have so many
	 * partitions
	 */
	public GenerationListeners(KafkaAdmin admin, BiFunction<Generation, Integer, MessageListenerContainer> making) {
		this.admin = admin;
		this.making = making;
	}

	public synchronized void start() {
		this.running = true;
	}

	public synchronized void stop() {
		this.running = false;
		this.listeners.keySet().forEach(this::end);
	}

	/**
	 * Listens to these generations from now on, and to no others. One whose results are
	 * not there yet is begun at a later call.
	 */
	public synchronized void listen(Set<Generation> generations) {
		if (this.running) {
			this.listeners.keySet().stream().filter((known) -> !generations.contains(known)).forEach(this::end);
			generations.stream().filter((wanted) -> !this.listeners.containsKey(wanted)).forEach(this::begin);
		}
	}

	/** The listener of a generation, if it has begun. */
	public Optional<MessageListenerContainer> of(Generation generation) {
		return Optional.ofNullable(this.listeners.get(generation));
	}

	/** A listener to a topic that is not there would notice it only much later. */
	private void begin(Generation generation) {
		try {
			Collection<TopicDescription> results = this.admin.describeTopics(generation.results()).values();
			int partitions = results.stream().mapToInt((topic) -> topic.partitions().size()).sum();
			MessageListenerContainer listener = this.making.apply(generation, partitions);
			listener.start();
			this.listeners.put(generation, listener);
		}
		catch (KafkaException ex) {
			log.debug("The results of {} are not there yet", generation.id(), ex);
		}
	}

	private void end(Generation generation) {
		MessageListenerContainer listener = this.listeners.remove(generation);
		if (listener != null) {
			listener.stop();
		}
	}

}
