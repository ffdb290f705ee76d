package io.weakspot.analytics.topology;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.model.ModelFile;
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

	private final ModelFile model;

	private final Thresholds thresholds;

	private final KafkaAdmin admin;

	private final KafkaProperties kafka;

	private volatile Set<Generation> wanted = Set.of();

	private volatile Set<Generation> told = Set.of();

	private @Nullable ScheduledExecutorService watch;

	RunningStreams(StreamsSettings settings, ModelFile model, Thresholds thresholds, KafkaAdmin admin,
			KafkaProperties kafka) {
		this.settings = settings;
		this.model = model;
		this.thresholds = thresholds;
		this.admin = admin;
		this.kafka = kafka;
	}

	/**
	 * Says which generations are to run from now on.
	 * @param told those of which others are told
	 */
	public void run(Set<Generation> generations, Set<Generation> told) {
		this.told = Set.copyOf(told);
		this.wanted = Set.copyOf(generations);
	}

	/** Says how a generation that may run here stands. */
	public KafkaStreams.State state(Generation generation) {
		GenerationStreams streams = this.running.get(generation);
		return (streams != null) ? streams.state() : KafkaStreams.State.CREATED;
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
		this.watch = executor;
	}

	@Override
	public synchronized void stop() {
		ScheduledExecutorService executor = this.watch;
		this.watch = null;
		if (executor != null) {
			executor.close();
		}
		this.running.values().forEach(GenerationStreams::close);
		this.running.clear();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

	/** Whether all that is wanted is being counted. */
	boolean areCounting() {
		Set<Generation> generations = this.wanted;
		return !generations.isEmpty()
				&& generations.stream().allMatch((generation) -> state(generation) == KafkaStreams.State.RUNNING);
	}

	private void beginAndEndWhereNeeded() {
		this.running.keySet().stream().filter((generation) -> !this.wanted.contains(generation)).forEach(this::end);
		this.wanted.forEach(this::beginWhereNeeded);
	}

	private void beginWhereNeeded(Generation generation) {
		try {
			GenerationStreams streams = this.running.computeIfAbsent(generation, this::streams);
			if (streams.state().hasCompletedShutdown() || streams.state() == KafkaStreams.State.CREATED) {
				streams.begin();
			}
		}
		catch (RuntimeException ex) {
			log.warn("The streams of {} can't begin yet: {}", generation.id(), ex.toString());
		}
	}

	private GenerationStreams streams(Generation generation) {
		// Read once a generation, so that a model that was fitted anew begins with a
		// rebuild.
		Model model = this.model.read();
		return new GenerationStreams(generation, this.settings, this.admin, this.kafka,
				() -> MasteryTopology.build(model, this.thresholds, generation, () -> this.told.contains(generation)));
	}

	private void end(Generation generation) {
		GenerationStreams streams = this.running.remove(generation);
		if (streams != null) {
			streams.close();
			streams.forget();
		}
	}

}
