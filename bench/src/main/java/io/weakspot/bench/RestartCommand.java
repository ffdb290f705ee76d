package io.weakspot.bench;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import io.weakspot.bench.client.Platform;
import io.weakspot.bench.facts.RunningParts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long analytics-service takes to be ready again with all of its state. */
@Command(name = "restart",
		description = "Ends analytics-service of a running platform and measures from the start of the next one until "
				+ "it is ready. Fill the platform first, as bench reports does.",
		mixinStandardHelpOptions = true)
final class RestartCommand implements Runnable {

	private static final String SERVICE = "analytics-service";

	private static final Duration AT_MOST = Duration.ofMinutes(10);

	@Option(names = "--data", required = true, description = "The data folder of a running platform on this machine.")
	private Path data = Path.of("data");

	@Option(names = "--kill", description = "Ends it as a power cut would, instead of asking it to stop.")
	private boolean kill;

	@Override
	public void run() {
		RunningParts parts = new RunningParts(this.data);
		ProcessHandle old = Objects.requireNonNull(parts.process(SERVICE));
		long end = System.nanoTime() + AT_MOST.toNanos();
		if (this.kill) {
			old.destroyForcibly();
		}
		else {
			old.destroy();
		}
		old.onExit().join();
		ProcessHandle next = successor(parts, old, end);
		while (!isReady(parts)) {
			pause(end);
		}
		long startedAt = next.info().startInstant().orElseThrow().toEpochMilli();
		new Figures().put("figure", "restart")
			.put("ended", this.kill ? "killed" : "stopped")
			.put("secondsToReady", Figures.rounded((System.currentTimeMillis() - startedAt) / 1000.0))
			.put("streamsBytes", parts.bytes("streams"))
			.print();
	}

	private static ProcessHandle successor(RunningParts parts, ProcessHandle old, long end) {
		@Nullable ProcessHandle next = parts.process(SERVICE);
		while (next == null || next.pid() == old.pid()) {
			pause(end);
			next = parts.process(SERVICE);
		}
		return next;
	}

	private static boolean isReady(RunningParts parts) {
		try {
			return new Platform(parts.readiness(SERVICE))
				.send("GET", "/actuator/health/readiness", null, null, Map.of())
				.status() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private static void pause(long end) {
		if (System.nanoTime() > end) {
			throw new IllegalStateException(SERVICE + " was not ready within " + AT_MOST);
		}
		LockSupport.parkNanos(50_000_000);
	}

}
