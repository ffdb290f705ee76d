package io.weakspot.standalone.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Keeps one part running through all its lives. */
final class KeptPart {

	private final Part part;

	private final Path logFile;

	private final Policy policy;

	private final Watcher watcher;

	private final Deaths deaths;

	private final CompletableFuture<Void> ready = new CompletableFuture<>();

	private final CompletableFuture<Void> failed;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile @Nullable PartProcess process;

	private volatile @Nullable Thread keeper;

	/**
	 * Describes it; nothing runs yet.
	 * @param failed completed with {@link PartFailed} when it can't be kept running
	 */
	KeptPart(Part part, Path logFile, Policy policy, Watcher watcher, CompletableFuture<Void> failed) {
		this.part = part;
		this.logFile = logFile;
		this.policy = policy;
		this.watcher = watcher;
		this.deaths = new Deaths(policy);
		this.failed = failed;
	}

	Part part() {
		return this.part;
	}

	Path logFile() {
		return this.logFile;
	}

	/** Its process, if one is alive. */
	Optional<ProcessHandle> handle() {
		return Optional.ofNullable(this.process).filter(PartProcess::isAlive).map(PartProcess::handle);
	}

	/** Starts it, and completes when it is ready for the first time. */
	CompletableFuture<Void> start() {
		this.keeper = Thread.ofPlatform().name("keeper of " + this.part.name()).start(this::keep);
		return this.ready;
	}

	void stop() throws InterruptedException {
		this.stopping.countDown();
		PartProcess running = this.process;
		if (running != null) {
			running.stop(this.policy.toStop());
		}
		Thread thread = this.keeper;
		if (thread != null) {
			thread.join();
		}
	}

	private void keep() {
		try (PartLog log = new PartLog(this.logFile)) {
			while (!isStopping()) {
				live(log);
			}
		}
		catch (PartFailed ex) {
			this.failed.completeExceptionally(ex);
		}
		catch (IOException ex) {
			this.failed
				.completeExceptionally(new PartFailed(this.part.name() + " can't be started: " + ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void live(PartLog log) throws IOException, InterruptedException, PartFailed {
		Instant start = Instant.now();
		PartProcess life = begin(log);
		this.watcher.changed();
		if (awaitReady(life)) {
			this.watcher.ready(this.part, Duration.between(start, Instant.now()));
			this.ready.complete(null);
		}
		else if (!isStopping()) {
			notReady(life);
		}
		int exitCode = life.awaitEnd();
		this.watcher.changed();
		if (!isStopping()) {
			dead(life, exitCode);
		}
	}

	private boolean awaitReady(PartProcess life) throws InterruptedException {
		Duration soFar = Duration.ZERO;
		while (life.isAlive() && soFar.compareTo(this.policy.toGetReady()) < 0) {
			Duration left = this.policy.toGetReady().minus(soFar);
			Duration step = (left.compareTo(this.policy.slow()) < 0) ? left : this.policy.slow();
			if (life.awaitReady(step)) {
				return true;
			}
			soFar = soFar.plus(step);
			if (life.isAlive()) {
				this.watcher.slow(this.part, soFar);
			}
		}
		return false;
	}

	/** A stop that comes meanwhile either finds the process or is seen here. */
	private PartProcess begin(PartLog log) throws IOException, InterruptedException {
		PartProcess life = new PartProcess(this.part, log);
		this.process = life;
		if (isStopping()) {
			life.stop(this.policy.toStop());
		}
		return life;
	}

	private void notReady(PartProcess life) throws InterruptedException, PartFailed {
		if (life.isAlive()) {
			life.stop(Duration.ofSeconds(1));
			throw new PartFailed(this.part.name() + " was not ready after " + this.policy.toGetReady().toSeconds()
					+ " seconds. Its log says more: " + this.logFile);
		}
		int exitCode = life.awaitEnd();
		if (!this.ready.isDone() && !isStopping()) {
			throw new PartFailed(this.part.name() + " stopped while starting (" + why(life, exitCode)
					+ "). Its log says more: " + this.logFile);
		}
	}

	private void dead(PartProcess life, int exitCode) throws InterruptedException, PartFailed {
		this.deaths.at(Instant.now());
		if (this.deaths.tooMany()) {
			throw new PartFailed(this.part.name() + " stopped " + this.policy.deaths() + " times within "
					+ this.policy.within().toSeconds() + " seconds (" + why(life, exitCode) + "). Its log says more: "
					+ this.logFile);
		}
		Duration pause = this.deaths.pause();
		this.watcher.died(this.part, exitCode, pause);
		this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static String why(PartProcess life, int exitCode) {
		String reason = life.reason();
		return (reason != null) ? reason : "exit code " + exitCode;
	}

	private boolean isStopping() {
		return this.stopping.getCount() == 0;
	}

}
