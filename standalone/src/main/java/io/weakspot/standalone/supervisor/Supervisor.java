package io.weakspot.standalone.supervisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Runs parts in stages, each after the one before it, and stops them in the reverse
 * order.
 */
public final class Supervisor {

	private final List<KeptStage> stages;

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private boolean stopped;

	/**
	 * Describes what to run; nothing runs yet.
	 * @param stages the parts, in the order in which they start
	 * @param logs the folder for the logs
	 * @param policy how patient to be
	 * @param watcher is told what happens
	 */
	public Supervisor(List<Stage> stages, Path logs, Policy policy, Watcher watcher) {
		this.stages = stages.stream()
			.map((stage) -> new KeptStage(stage.parts()
				.stream()
				.map((part) -> new KeptPart(part, logs.resolve(part.name() + ".log"), policy, watcher, this.end))
				.toList(), stage.needed()))
			.toList();
	}

	/**
	 * Starts all parts and waits until they are ready.
	 * @throws PartFailed if one can't be started; the others still run then
	 */
	public void start() throws PartFailed, InterruptedException {
		List<CompletableFuture<Void>> ready = new ArrayList<>();
		for (KeptStage stage : this.stages) {
			stage.parts().forEach((part) -> ready.add(part.start()));
			if (stage.needed()) {
				awaitAll(ready);
			}
		}
		awaitAll(ready);
	}

	/**
	 * Waits until all was stopped.
	 * @throws PartFailed if a part can't be kept running; the others still run then
	 */
	public void awaitEnd() throws PartFailed, InterruptedException {
		await(this.end);
	}

	/**
	 * Stops all parts in the reverse order, those of a stage at once; the second call
	 * only waits.
	 */
	public synchronized void stop() throws InterruptedException {
		if (this.stopped) {
			return;
		}
		this.stopped = true;
		for (KeptStage stage : this.stages.reversed()) {
			List<Thread> stops = new ArrayList<>();
			for (KeptPart part : stage.parts()) {
				stops.add(Thread.ofPlatform().start(() -> stop(part)));
			}
			for (Thread stop : stops) {
				stop.join();
			}
		}
		this.end.complete(null);
	}

	/** What runs now. */
	public List<Running> running() {
		return this.stages.stream()
			.flatMap((stage) -> stage.parts().stream())
			.map(Supervisor::running)
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<Running> running(KeptPart part) {
		return part.handle().map((handle) -> new Running(part.part(), handle, part.logFile()));
	}

	private static void stop(KeptPart part) {
		try {
			part.stop();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void awaitAll(List<CompletableFuture<Void>> ready) throws PartFailed, InterruptedException {
		await(CompletableFuture.anyOf(CompletableFuture.allOf(ready.toArray(CompletableFuture<?>[]::new)), this.end));
	}

	private static void await(CompletableFuture<?> future) throws PartFailed, InterruptedException {
		try {
			future.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof PartFailed failure) {
				throw failure;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

	private record KeptStage(List<KeptPart> parts, boolean needed) {
	}

	/**
	 * A part that runs.
	 *
	 * @param part which
	 * @param process its process
	 * @param log where it writes
	 */
	public record Running(Part part, ProcessHandle process, Path log) {
	}

}
