package io.weakspot.sessions.grading;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Loads the model beside everything else when the service starts, so that neither the
 * start nor the first answer waits for it. Whoever needs it earlier waits for this load.
 */
final class LoadingEncoder implements SentenceEncoder, SmartLifecycle, HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(LoadingEncoder.class);

	private final Supplier<? extends SentenceEncoder> load;

	private @Nullable CompletableFuture<SentenceEncoder> loaded;

	LoadingEncoder(Supplier<? extends SentenceEncoder> load) {
		this.load = load;
	}

	@Override
	public float[][] encode(List<String> texts) {
		return texts.isEmpty() ? new float[0][] : loaded().join().encode(texts);
	}

	private synchronized CompletableFuture<SentenceEncoder> loaded() {
		// A load that failed is tried again by the next who asks.
		if (this.loaded == null || this.loaded.isCompletedExceptionally()) {
			CompletableFuture<SentenceEncoder> loading = new CompletableFuture<>();
			Thread.ofPlatform().name("load-model").daemon().start(() -> load(loading));
			this.loaded = loading;
		}
		return this.loaded;
	}

	private void load(CompletableFuture<SentenceEncoder> loading) {
		try {
			long start = System.nanoTime();
			loading.complete(this.load.get());
			log.info("The sentence-embedding model was loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
		}
		catch (RuntimeException | LinkageError ex) {
			log.error("The sentence-embedding model can't be loaded; answers wait for their grades", ex);
			loading.completeExceptionally(ex);
		}
	}

	@Override
	public void start() {
		loaded();
	}

	@Override
	public void stop() {
		// The model lives as long as the process: a late grading thread may still use it.
	}

	@Override
	public synchronized boolean isRunning() {
		return this.loaded != null;
	}

	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public synchronized Health health() {
		if (this.loaded == null || !this.loaded.isDone()) {
			return Health.outOfService().withDetail("model", "loading").build();
		}
		return this.loaded.isCompletedExceptionally() ? Health.down().withDetail("model", "not loaded").build()
				: Health.up().build();
	}

}
