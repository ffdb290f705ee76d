package io.weakspot.analytics.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Brings the results of each generation into its read model: a listener for each, which
 * hands every fact to the stores that take its type.
 */
@Component
public class ResultFacts implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ResultFacts.class);

	private static final Duration WRITING = Duration.ofSeconds(20);

	private final Map<Generation, ConcurrentMessageListenerContainer<String, byte[]>> listeners = new ConcurrentHashMap<>();

	private final Map<String, List<ResultStore<?>>> stores = new LinkedHashMap<>();

	private final ConcurrentKafkaListenerContainerFactory<String, byte[]> containers;

	private final KafkaAdmin admin;

	private volatile boolean running;

	ResultFacts(List<ResultStore<?>> stores, ConcurrentKafkaListenerContainerFactory<String, byte[]> containers,
			KafkaAdmin admin) {
		stores.forEach((store) -> this.stores.computeIfAbsent(store.type(), (type) -> new ArrayList<>()).add(store));
		this.containers = containers;
		this.admin = admin;
	}

	/**
	 * Listens to these generations from now on, and to no others. One whose results are
	 * not there yet is begun at a later call.
	 */
	public synchronized void listen(Set<Generation> generations) {
		if (!this.running) {
			return;
		}
		this.listeners.keySet().stream().filter((known) -> !generations.contains(known)).forEach(this::end);
		generations.stream().filter((wanted) -> !this.listeners.containsKey(wanted)).forEach(this::begin);
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.listeners.keySet().forEach(this::end);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** A listener to a topic that is not there would notice it only much later. */
	private boolean hasResults(Generation generation) {
		try {
			return !this.admin.describeTopics(generation.results()).isEmpty();
		}
		catch (KafkaException ex) {
			log.debug("The results of {} are not there yet", generation.id(), ex);
			return false;
		}
	}

	private void begin(Generation generation) {
		ConcurrentMessageListenerContainer<String, byte[]> listener = this.containers
			.createContainer(generation.results());
		listener.setBeanName("readmodel-" + generation.number());
		listener.getContainerProperties().setGroupId(generation.readers());
		// The end of a transaction is no record, and would look like one that was not
		// read.
		listener.getContainerProperties().setFixTxOffsets(true);
		listener.getContainerProperties()
			.setMessageListener((BatchMessageListener<String, byte[]>) (records) -> on(generation, records));
		listener.start();
		this.listeners.put(generation, listener);
	}

	private void end(Generation generation) {
		ConcurrentMessageListenerContainer<String, byte[]> listener = this.listeners.remove(generation);
		if (listener != null) {
			listener.stop();
		}
	}

	private void on(Generation generation, List<ConsumerRecord<String, byte[]>> records) {
		Map<String, List<Object>> bodies = new LinkedHashMap<>();
		records.forEach((record) -> read(record, bodies));
		bodies.forEach((type, results) -> stores(type).forEach((store) -> write(generation, store, results)));
	}

	/** Only this service writes results, so what can't be read is nobody's to mend. */
	private void read(ConsumerRecord<String, byte[]> record, Map<String, List<Object>> into) {
		try {
			Fact fact = Fact.of(record);
			if (!stores(fact.type()).isEmpty()) {
				Object body = FactBodies.read(fact, stores(fact.type()).getFirst().body());
				into.computeIfAbsent(fact.type(), (type) -> new ArrayList<>()).add(body);
			}
		}
		catch (MalformedFactException ex) {
			log.error("Passed over in {}: {}", record.topic(), ex.getMessage());
		}
	}

	private List<ResultStore<?>> stores(String type) {
		return this.stores.getOrDefault(type, List.of());
	}

	private static <T> void write(Generation generation, ResultStore<T> store, List<Object> results) {
		store.write(generation, results.stream().map(store.body()::cast).toList()).block(WRITING);
	}

}
