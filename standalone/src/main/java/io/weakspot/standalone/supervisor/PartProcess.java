package io.weakspot.standalone.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** One life of a part. */
final class PartProcess {

	/** By such a line a part says why it ends. */
	private static final String REASON = "weakspot: ";

	/**
	 * Ctrl-C and a closed terminal reach every process of the group. A part ignores both,
	 * so that the supervisor can stop the parts in order.
	 */
	private static final List<String> UNMOVED_BY_THE_TERMINAL = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"",
			"sh");

	private static final int POLL_MS = 50;

	private static final int ANSWER_MS = 2000;

	private final Part part;

	private final PartLog log;

	private final Process process;

	private final Thread pump;

	private final CountDownLatch said = new CountDownLatch(1);

	private volatile @Nullable String reason;

	PartProcess(Part part, PartLog log) throws IOException {
		this.part = part;
		this.log = log;
		List<String> command = new ArrayList<>(UNMOVED_BY_THE_TERMINAL);
		command.addAll(part.command());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.directory(part.folder().toFile());
		builder.environment().putAll(part.environment());
		this.process = builder.start();
		this.pump = Thread.ofPlatform().daemon().name("log of " + part.name()).start(this::pump);
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	/**
	 * Waits until the part is ready.
	 * @return false if it ended or the time was over
	 */
	boolean awaitReady(Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		while (this.process.isAlive() && System.nanoTime() < end) {
			if (isReady()) {
				return true;
			}
		}
		return false;
	}

	private boolean isReady() throws InterruptedException {
		return switch (this.part.readiness()) {
			case Readiness.Says says -> this.said.await(POLL_MS, TimeUnit.MILLISECONDS);
			case Readiness.Answers answers -> answers(answers) || pause();
		};
	}

	private boolean pause() throws InterruptedException {
		this.process.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
		return false;
	}

	private static boolean answers(Readiness.Answers answers) {
		try {
			HttpURLConnection connection = (HttpURLConnection) answers.address().toURL().openConnection();
			connection.setConnectTimeout(ANSWER_MS);
			connection.setReadTimeout(ANSWER_MS);
			try {
				return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
			}
			finally {
				connection.disconnect();
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Waits for its end; what it wrote last is in the log then. */
	int awaitEnd() throws InterruptedException {
		int exitCode = this.process.waitFor();
		this.pump.join(1000);
		return exitCode;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Why it ended, if it said so. */
	@Nullable String reason() {
		return this.reason;
	}

	/**
	 * Asks it to stop, and kills it when it takes too long. Through its handle, because
	 * the process object would close the streams, and with them the log of how it ended.
	 */
	void stop(Duration patience) throws InterruptedException {
		handle().destroy();
		if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			this.log.add("weakspot: it did not stop when asked, so it was killed");
			this.process.destroyForcibly().waitFor();
		}
	}

	private void pump() {
		try (BufferedReader output = this.process.inputReader()) {
			String line;
			while ((line = output.readLine()) != null) {
				this.log.add(line);
				notice(line);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// the process is gone
		}
	}

	private void notice(String line) {
		if (this.part.readiness() instanceof Readiness.Says says && line.equals(says.line())) {
			this.said.countDown();
		}
		else if (line.startsWith(REASON)) {
			this.reason = line.substring(REASON.length());
		}
	}

}
