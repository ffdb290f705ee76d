package io.weakspot.analytics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;

/** Another instance of the service, as a process of its own that a test can kill. */
final class ServiceInstance implements AutoCloseable {

	private static final List<String> SHARED = List.of("spring.mongodb.uri", "spring.mongodb.database",
			"spring.kafka.bootstrap-servers", "weakspot.kafka.partitions", "weakspot.security.jwks-uri");

	private final Process process;

	private ServiceInstance(Process process) {
		this.process = process;
	}

	/**
	 * Starts it beside the instance that runs in this process.
	 * @param like where that one finds what both share
	 * @param folder for its log and its state
	 */
	static ServiceInstance beside(Environment like, Path folder, String... settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
						"-Dweakspot.exit-with-parent=true", "-cp", System.getProperty("java.class.path"),
						AnalyticsServiceApplication.class.getName(), "--server.port=0",
						"--weakspot.streams.state-dir=" + folder.resolve("streams")));
		SHARED.forEach((name) -> command.add("--" + name + "=" + like.getRequiredProperty(name)));
		command.addAll(List.of(settings));
		return new ServiceInstance(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start());
	}

	/** Ends it without warning. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
