package io.weakspot.analytics.generation;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.weakspot.analytics.readmodel.ResultFacts;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.analytics.topology.RunningStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps on this instance running what is to run. */
@Component
class LookingAfterGenerations implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LookingAfterGenerations.class);

	private final RunningStreams streams;

	private final ResultFacts results;

	private final Serving serving;

	private @Nullable ScheduledExecutorService watch;

	LookingAfterGenerations(RunningStreams streams, ResultFacts results, Serving serving) {
		this.streams = streams;
		this.results = results;
		this.serving = serving;
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("generations").factory());
		executor.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
		this.watch = executor;
	}

	@Override
	public synchronized void stop() {
		ScheduledExecutorService executor = this.watch;
		this.watch = null;
		if (executor != null) {
			executor.close();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

	private void look() {
		Set<Generation> generations = Set.of(this.streams.generation(1));
		try {
			this.streams.run(generations, generations);
			this.serving.serve(this.streams.generation(1));
			this.results.listen(generations);
		}
		catch (RuntimeException ex) {
			log.warn("Not all that is to run can run yet: {}", ex.toString());
		}
	}

}
