package io.weakspot.starter.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the topics of the contract that are missing, before anything listens to them. A
 * broker that is not there yet doesn't hold the service up: it is tried on until it is.
 */
class ContractTopics implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ContractTopics.class);

	private final KafkaAdmin admin;

	private final int partitions;

	private volatile boolean running;

	ContractTopics(KafkaAdmin admin, int partitions) {
		this.admin = admin;
		this.partitions = partitions;
	}

	@Override
	public void start() {
		this.running = true;
		if (!make()) {
			Thread.ofVirtual().name("contract-topics").start(this::makeUntilDone);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	private void makeUntilDone() {
		try {
			do {
				Thread.sleep(Duration.ofSeconds(1));
			}
			while (this.running && !make());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean make() {
		try {
			this.admin.createOrModifyTopics(contract());
			return true;
		}
		catch (KafkaException ex) {
			log.warn("The broker does not answer yet, so topics could not be made: {}", ex.getMessage());
			return false;
		}
	}

	private NewTopic[] contract() {
		try (InputStream in = new ClassPathResource("events/topics.json").getInputStream()) {
			return JsonMapper.shared()
				.readValue(in, Contract.class)
				.topics()
				.stream()
				.map((topic) -> topic.build(this.partitions))
				.toArray(NewTopic[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Contract(List<ContractTopic> topics) {
	}

	record ContractTopic(String name, String cleanup, @Nullable Long retentionMs) {

		NewTopic build(int partitions) {
			TopicBuilder topic = TopicBuilder.name(this.name).partitions(partitions);
			topic.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, this.cleanup));
			if (this.retentionMs != null) {
				topic.config(TopicConfig.RETENTION_MS_CONFIG, this.retentionMs.toString());
			}
			return topic.build();
		}

	}

}
