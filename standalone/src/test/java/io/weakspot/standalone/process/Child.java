package io.weakspot.standalone.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part as the process that it is in the product, so that a test can kill it. */
public final class Child {

	private final List<String> command;

	private Process process;

	/** Starts the main class and waits until it says that it is ready. */
	public Child(String mainClass, String... arguments) throws IOException {
		this.command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "--enable-native-access=ALL-UNNAMED",
				"-Dweakspot.exit-with-parent=true", "-cp", System.getProperty("java.class.path"), mainClass));
		this.command.addAll(List.of(arguments));
		this.process = start();
	}

	/** Starts it again, after it was killed. */
	public void restart() throws IOException {
		this.process = start();
	}

	private Process start() throws IOException {
		Process started = new ProcessBuilder(this.command).redirectErrorStream(true).start();
		BufferedReader output = started.inputReader();
		StringBuilder said = new StringBuilder();
		String line;
		while ((line = output.readLine()) != null) {
			if (line.equals(SupervisedProcess.READY)) {
				Thread.ofVirtual().start(() -> output.lines().forEach((rest) -> {
				}));
				return started;
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("it did not start: " + said);
	}

	/** Ends it without warning. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Lets it believe that its parent has died. */
	public void orphan() throws IOException {
		this.process.getOutputStream().close();
	}

	public Process process() {
		return this.process;
	}

	/** A port of the loopback address that nothing listens on. */
	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
