package io.weakspot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.weakspot.bench.client.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a start takes with jars built, and what all parts hold of memory at rest. */
@Command(name = "start", description = "Seconds from ./weakspot to ready, and resident memory of all parts at rest.",
		mixinStandardHelpOptions = true)
final class StartCommand implements Runnable {

	@Option(names = "--script", defaultValue = "./weakspot", description = "The start script.")
	private Path script = Path.of("weakspot");

	@Option(names = "--rest", defaultValue = "30", description = "Seconds of rest before memory is read.")
	private int restSeconds;

	@Option(names = "--data", description = "A data folder to start with; without it an empty one.")
	private @Nullable Path data;

	@Override
	public void run() {
		try {
			Path folder = (this.data != null) ? this.data : Files.createTempDirectory("weakspot-bench");
			measure(folder);
			if (this.data == null) {
				delete(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void measure(Path folder) throws IOException, InterruptedException {
		int port = freePort();
		long start = System.nanoTime();
		Process platform = new ProcessBuilder(this.script.toAbsolutePath().toString(), "start", "--port",
				Integer.toString(port), "--data", folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile())
			.start();
		try {
			double seconds = secondsUntilReady(platform, new Platform(URI.create("http://localhost:" + port)), start);
			Thread.sleep(this.restSeconds * 1000L);
			new Figures().put("figure", "start")
				.put("secondsToReady", Figures.rounded(seconds))
				.put("processes", family(platform).count())
				.put("residentMb", family(platform).mapToLong(StartCommand::residentKb).sum() / 1024)
				.print();
		}
		finally {
			platform.destroy();
			platform.waitFor(60, TimeUnit.SECONDS);
		}
	}

	/** Ready is when the page answers and the starter bank can be practised. */
	private static double secondsUntilReady(Process process, Platform platform, long start)
			throws InterruptedException {
		while (process.isAlive()) {
			if (answers(platform, "/") && answers(platform, "/actuator/health/readiness")) {
				return (System.nanoTime() - start) / 1e9;
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("The platform ended before it was ready");
	}

	private static boolean answers(Platform platform, String path) {
		try {
			return platform.send("GET", path, null, null, Map.of()).status() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private static Stream<ProcessHandle> family(Process process) {
		return Stream.concat(Stream.of(process.toHandle()), process.descendants());
	}

	private static long residentKb(ProcessHandle process) {
		try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
			return status.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
	}

}
