package io.weakspot.analytics.topology;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.MasteryChanged;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Runs the topology from the start of the service to its end. Streams can't begin before
 * its topics are there, and it gives up on some errors; so a watch begins it, and begins
 * it again.
 */
@Component
class RunningStreams implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);

	private static final Duration CLOSING = Duration.ofSeconds(8);

	private final StreamsSettings settings;

	private final Priors priors;

	private final Thresholds thresholds;

	private final KafkaAdmin admin;

	private final KafkaProperties kafka;

	private volatile @Nullable KafkaStreams streams;

	private @Nullable ScheduledExecutorService watch;

	RunningStreams(StreamsSettings settings, Priors priors, Thresholds thresholds, KafkaAdmin admin,
			KafkaProperties kafka) {
		this.settings = settings;
		this.priors = priors;
		this.thresholds = thresholds;
		this.admin = admin;
		this.kafka = kafka;
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("streams-watch").factory());
		executor.scheduleWithFixedDelay(this::beginWhereNeeded, 0, 500, TimeUnit.MILLISECONDS);
		this.watch = executor;
	}

	@Override
	public synchronized void stop() {
		ScheduledExecutorService executor = this.watch;
		this.watch = null;
		if (executor != null) {
			executor.close();
		}
		close();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

	KafkaStreams.State state() {
		KafkaStreams current = this.streams;
		return (current != null) ? current.state() : KafkaStreams.State.CREATED;
	}

	private void beginWhereNeeded() {
		try {
			KafkaStreams current = this.streams;
			if (current != null && !current.state().hasCompletedShutdown()) {
				return;
			}
			close();
			this.admin.describeTopics(MasteryTopology.SOURCE, MasteryTopology.ASIDE, MasteryChanged.TOPIC);
			begin();
		}
		catch (RuntimeException ex) {
			log.warn("The stream processor can't begin yet: {}", ex.toString());
		}
	}

	private void begin() {
		KafkaStreams fresh = new KafkaStreams(MasteryTopology.build(this.priors, this.thresholds), configuration());
		fresh.setUncaughtExceptionHandler(this::again);
		fresh.setStateListener((now, before) -> log.info("Streams: {}", now));
		this.streams = fresh;
		fresh.start();
	}

	private void close() {
		KafkaStreams current = this.streams;
		if (current != null) {
			// Who leaves is not waited for by those who stay, or come next.
			current.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
				.withTimeout(CLOSING));
		}
		this.streams = null;
	}

	/**
	 * Nothing is skipped: whatever could never be read was put aside before, so what
	 * fails here is an outage, and the same records are tried again.
	 */
	private StreamThreadExceptionResponse again(Throwable failure) {
		log.warn("A stream thread ended, another takes its place", failure);
		return StreamThreadExceptionResponse.REPLACE_THREAD;
	}

	private Properties configuration() {
		Properties configuration = new Properties();
		configuration.putAll(this.kafka.buildStreamsProperties());
		configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, this.settings.applicationId());
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
				this.settings.sessionTimeoutMs() / 4);
		configuration.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
		// Topics may be made after the start; a minute would be long to notice.
		configuration.put(StreamsConfig.METADATA_MAX_AGE_CONFIG, 10_000);
		configuration.put(StreamsConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
		return configuration;
	}

}
