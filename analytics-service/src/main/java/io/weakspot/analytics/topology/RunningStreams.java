package io.weakspot.analytics.topology;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Runs the topology for each generation that is wanted, to the end of the service.
 * Streams can't begin before their topics are there, and give up on some errors; so a
 * watch begins them, and begins them again.
 */
@Component
public class RunningStreams implements SmartLifecycle {

	/** The topic with the events that everything follows from. */
	public static final String EVENTS = MasteryTopology.SOURCE;

	private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);

	private final Map<Generation, GenerationStreams> running = new ConcurrentHashMap<>();

	private final StreamsSettings settings;

	private final KafkaAdmin admin;

	private final KafkaProperties kafka;

	private final AbandonedTransactions abandoned;

	private volatile Map<Generation, Rules> wanted = Map.of();

	private volatile Set<Generation> told = Set.of();

	private @Nullable ScheduledExecutorService watch;

	RunningStreams(StreamsSettings settings, KafkaAdmin admin, KafkaProperties kafka) {
		this.settings = settings;
		this.admin = admin;
		this.kafka = kafka;
		this.abandoned = new AbandonedTransactions(admin, settings.transactionTimeout());
	}

	/**
	 * Says which generations are to run from now on.
	 * @param generations each with the rules that it goes by
	 * @param told those of which others are told
	 */
	public void run(Map<Generation, Rules> generations, Set<Generation> told) {
		this.told = Set.copyOf(told);
		this.wanted = Map.copyOf(generations);
	}

	/** The first, second and further generations of this service. */
	public Generation generation(int number) {
		return new Generation(this.settings.applicationId(), number);
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("streams-watch").factory());
		executor.scheduleWithFixedDelay(this::beginAndEndWhereNeeded, 0, 500, TimeUnit.MILLISECONDS);
		executor.scheduleWithFixedDelay(this::endWhatWasLeftOpen, 500, 500, TimeUnit.MILLISECONDS);
		this.watch = executor;
	}

	@Override
	public synchronized void stop() {
		ScheduledExecutorService executor = this.watch;
		this.watch = null;
		if (executor != null) {
			executor.close();
		}
		this.abandoned.close();
		this.running.values().forEach(GenerationStreams::close);
		this.running.clear();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

	/** Whether answers are counted for reports, or are about to be again. */
	boolean areCounting() {
		return this.told.stream()
			.map(this.running::get)
			.filter(Objects::nonNull)
			.anyMatch(GenerationStreams::isCounting);
	}

	private void endWhatWasLeftOpen() {
		this.abandoned.end(this.running.keySet());
	}

	private void beginAndEndWhereNeeded() {
		Map<Generation, Rules> generations = this.wanted;
		this.running.keySet().stream().filter((known) -> !generations.containsKey(known)).forEach(this::end);
		generations.forEach(this::beginWhereNeeded);
	}

	private void beginWhereNeeded(Generation generation, Rules rules) {
		try {
			GenerationStreams streams = this.running.computeIfAbsent(generation, (fresh) -> streams(fresh, rules));
			if (streams.state().hasCompletedShutdown() || streams.state() == KafkaStreams.State.CREATED) {
				streams.begin();
			}
		}
		catch (RuntimeException ex) {
			log.warn("The streams of {} can't begin yet: {}", generation.id(), ex.toString());
		}
	}

	private GenerationStreams streams(Generation generation, Rules rules) {
		return new GenerationStreams(generation, this.settings, this.admin, this.kafka, () -> MasteryTopology
			.build(rules.model(), rules.thresholds(), generation, () -> this.told.contains(generation)));
	}

	private void end(Generation generation) {
		GenerationStreams streams = this.running.remove(generation);
		if (streams != null) {
			streams.close();
			streams.forget();
		}
	}

}
