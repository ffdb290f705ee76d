package io.weakspot.standalone.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.weakspot.standalone.process.SupervisedProcess;

/**
 * The database as the process that it is in the product, on a fixed port, so that it can
 * be killed.
 */
final class DatabaseChild {

	private final int port;

	private final Path file;

	private Process process;

	DatabaseChild(int port, Path file) throws IOException {
		this.port = port;
		this.file = file;
		start();
	}

	void start() throws IOException {
		this.process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "--enable-native-access=ALL-UNNAMED",
				"-Dweakspot.exit-with-parent=true", "-cp", System.getProperty("java.class.path"),
				DatabaseProcess.class.getName(), String.valueOf(this.port), this.file.toString()))
			.redirectErrorStream(true)
			.start();
		BufferedReader output = this.process.inputReader();
		StringBuilder said = new StringBuilder();
		String line;
		while ((line = output.readLine()) != null) {
			if (line.equals(SupervisedProcess.READY)) {
				Thread.ofVirtual().start(() -> output.lines().forEach((rest) -> {
				}));
				return;
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("the database did not start: " + said);
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	void orphan() throws IOException {
		this.process.getOutputStream().close();
	}

	Process process() {
		return this.process;
	}

}
