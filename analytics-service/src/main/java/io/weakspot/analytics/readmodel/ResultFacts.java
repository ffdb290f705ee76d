package io.weakspot.analytics.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.facts.MalformedFactException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Brings the results of each generation into its read model: a listener for each, which
 * hands every fact to the stores that take its type.
 */
@Component
public class ResultFacts implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ResultFacts.class);

	private static final Duration WRITING = Duration.ofSeconds(60);

	/** Between two writes; what comes after a rest is written at once. */
	private static final Duration REST = Duration.ofMillis(100);

	private static final int AT_ONCE = 5_000;

	private static final int FETCHED_AT_ONCE = 4 << 20;

	private final Map<String, List<ResultStore<?>>> stores = new LinkedHashMap<>();

	private final ConcurrentKafkaListenerContainerFactory<String, byte[]> containers;

	private final GenerationListeners listeners;

	private volatile boolean running;

	ResultFacts(List<ResultStore<?>> stores, ConcurrentKafkaListenerContainerFactory<String, byte[]> containers,
			KafkaAdmin admin) {
		stores.forEach((store) -> this.stores.computeIfAbsent(store.type(), (type) -> new ArrayList<>()).add(store));
		this.containers = containers;
		this.listeners = new GenerationListeners(admin, (generation, partitions) -> listener(generation));
	}

	/** Listens to these generations from now on, and to no others. */
	public void listen(Set<Generation> generations) {
		this.listeners.listen(generations);
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

	private MessageListenerContainer listener(Generation generation) {
		ConcurrentMessageListenerContainer<String, byte[]> listener = this.containers
			.createContainer(generation.results());
		listener.setBeanName("readmodel-" + generation.number());
		listener.getContainerProperties().setGroupId(generation.readers());
		// Many at once, because the more of a learner come together, the fewer are
		// written.
		Properties polling = new Properties();
		listener.getContainerProperties().setIdleBetweenPolls(REST.toMillis());
		polling.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
		polling.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_AT_ONCE);
		listener.getContainerProperties().setKafkaConsumerProperties(polling);
		// The end of a transaction is no record, and would look like one that was not
		// read.
		listener.getContainerProperties().setFixTxOffsets(true);
		listener.getContainerProperties()
			.setMessageListener((BatchMessageListener<String, byte[]>) (records) -> on(generation, records));
		return listener;
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
