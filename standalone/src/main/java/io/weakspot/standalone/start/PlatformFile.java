package io.weakspot.standalone.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.weakspot.standalone.supervisor.Supervisor.Running;

/**
 * {@code platform.json}: which processes run on which ports, for scripts, tests and the
 * next start. It is there while the platform runs, and after it was killed.
 */
final class PlatformFile {

	private static final Pattern PROCESS = Pattern.compile("\"pid\": (\\d+), \"startedAtMs\": (\\d+)");

	/**
	 * A process that has this many milliseconds of difference is another with the same
	 * id.
	 */
	private static final long TOLERANCE_MS = 1500;

	private final Path file;

	PlatformFile(Path file) {
		this.file = file;
	}

	/** Writes what runs now, in one step. */
	synchronized void write(String address, List<Running> running) throws IOException {
		String parts = running.stream().map(PlatformFile::part).collect(Collectors.joining(",\n"));
		String text = """
				{
				  "address": %s,
				  "supervisor": {%s},
				  "parts": {
				%s
				  }
				}
				""".formatted(quoted(address), process(ProcessHandle.current()), parts);
		Path next = this.file.resolveSibling(this.file.getFileName() + ".next");
		Files.writeString(next, text);
		Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	synchronized void delete() throws IOException {
		Files.deleteIfExists(this.file);
	}

	/**
	 * Waits for the processes of a platform whose supervisor was killed. They end by
	 * themselves; one that does not is killed.
	 */
	void awaitEndOfThoseLeft(Duration patience) throws IOException, InterruptedException {
		if (!Files.exists(this.file)) {
			return;
		}
		Matcher process = PROCESS.matcher(Files.readString(this.file));
		long end = System.nanoTime() + patience.toNanos();
		while (process.find()) {
			long startedAtMs = Long.parseLong(process.group(2));
			ProcessHandle handle = ProcessHandle.of(Long.parseLong(process.group(1)))
				.filter((found) -> Math.abs(startedAtMs(found) - startedAtMs) < TOLERANCE_MS)
				.orElse(null);
			if (handle != null) {
				awaitEnd(handle, end - System.nanoTime());
			}
		}
		delete();
	}

	private static void awaitEnd(ProcessHandle handle, long nanos) throws InterruptedException {
		try {
			handle.onExit().get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			handle.destroyForcibly();
		}
	}

	private static String part(Running running) {
		Map<String, Integer> ports = running.part().ports();
		String portList = ports.entrySet()
			.stream()
			.map((port) -> quoted(port.getKey()) + ": " + port.getValue())
			.collect(Collectors.joining(", "));
		return "    %s: {%s, \"ports\": {%s}, \"log\": %s}".formatted(quoted(running.part().name()),
				process(running.process()), portList, quoted(running.log().toString()));
	}

	private static String process(ProcessHandle handle) {
		return "\"pid\": %d, \"startedAtMs\": %d".formatted(handle.pid(), startedAtMs(handle));
	}

	private static long startedAtMs(ProcessHandle handle) {
		return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
