package io.weakspot.analytics.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The streams of one generation on this instance. Used by one thread at a time. */
class GenerationStreams {

	private static final Logger log = LoggerFactory.getLogger(GenerationStreams.class);

	private static final Duration BEHIND_AT_MOST = Duration.ofDays(1);

	private static final Duration CLOSING = Duration.ofSeconds(8);

	private static final int BATCH_BYTES = 128 * 1024;

	private final Generation generation;

	private final StreamsSettings settings;

	private final KafkaAdmin admin;

	private final KafkaProperties kafka;

	private final Supplier<Topology> topology;

	private volatile @Nullable KafkaStreams streams;

	private volatile boolean counted;

	GenerationStreams(Generation generation, StreamsSettings settings, KafkaAdmin admin, KafkaProperties kafka,
			Supplier<Topology> topology) {
		this.generation = generation;
		this.settings = settings;
		this.admin = admin;
		this.kafka = kafka;
		this.topology = topology;
	}

	/** Whether it counts, or did and only waits while work is spread anew. */
	boolean isCounting() {
		return state() == KafkaStreams.State.RUNNING || this.counted && state() == KafkaStreams.State.REBALANCING;
	}

	KafkaStreams.State state() {
		KafkaStreams current = this.streams;
		return (current != null) ? current.state() : KafkaStreams.State.CREATED;
	}

	/**
	 * Begins in the place of streams that ended.
	 * @throws RuntimeException while the broker or a topic is not there
	 */
	void begin() {
		close();
		makeTopic();
		KafkaStreams fresh = new KafkaStreams(this.topology.get(), configuration());
		fresh.setUncaughtExceptionHandler(this::again);
		fresh.setStateListener((now, before) -> noted(now));
		this.streams = fresh;
		fresh.start();
	}

	private void noted(KafkaStreams.State state) {
		log.info("Streams of {}: {}", this.generation.id(), state);
		this.counted = this.counted || state == KafkaStreams.State.RUNNING;
	}

	void close() {
		KafkaStreams current = this.streams;
		if (current != null) {
			// Who leaves is not waited for by those who stay, or come next.
			current.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
				.withTimeout(CLOSING));
		}
	}

	/** Removes the local state of closed streams, which never run here again. */
	void forget() {
		KafkaStreams current = this.streams;
		if (current != null) {
			current.cleanUp();
		}
	}

	/**
	 * As many partitions as there are of answers, so that both are spread alike. Whoever
	 * reads the results makes histories of them and needs each one, not the last alone,
	 * so they stay for longer than it may be behind.
	 */
	private void makeTopic() {
		Map<String, TopicDescription> known = this.admin
			.describeTopics(MasteryTopology.topics().toArray(String[]::new));
		int partitions = Objects.requireNonNull(known.get(MasteryTopology.SOURCE)).partitions().size();
		this.admin.createOrModifyTopics(TopicBuilder.name(this.generation.results())
			.partitions(partitions)
			.compact()
			.config(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, String.valueOf(BEHIND_AT_MOST.toMillis()))
			.build());
	}

	/**
	 * Nothing is skipped: whatever could never be read was put aside before, so what
	 * fails here is an outage, and the same records are tried again.
	 */
	private StreamThreadExceptionResponse again(Throwable failure) {
		log.warn("A stream thread ended, another takes its place", failure);
		return StreamThreadExceptionResponse.REPLACE_THREAD;
	}

	Properties configuration() {
		Properties configuration = new Properties();
		configuration.putAll(this.kafka.buildStreamsProperties());
		configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, this.generation.id());
		configuration.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		configuration.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, this.settings.commitIntervalMs());
		configuration.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, this.settings.threads());
		configuration.put(StreamsConfig.STATE_DIR_CONFIG, this.settings.stateDir().toAbsolutePath().toString());
		configuration.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, this.settings.cache().toBytes());
		configuration.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
		configuration.put(BoundedRocksDb.BUDGET, this.settings.nativeMemory().toBytes());
		configuration.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
				this.settings.sessionTimeoutMs());
		configuration.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
				this.settings.sessionTimeoutMs() / 6);
		configuration.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
				Math.toIntExact(this.settings.transactionTimeout().toMillis()));
		configuration.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, this.settings.standbyReplicas());
		// Nobody sees a result before the commit, and that sends what still waits: until
		// then a few large batches cost the broker far less than many small ones.
		configuration.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
				this.settings.commitIntervalMs());
		configuration.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
		// Topics may be made after the start; a minute would be long to notice.
		configuration.put(StreamsConfig.METADATA_MAX_AGE_CONFIG, 10_000);
		configuration.put(StreamsConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
		return configuration;
	}

}
