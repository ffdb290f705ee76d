package io.weakspot.analytics.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.KafkaStreams;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

/** The streams of one instance as a process of their own, so that a test can kill it. */
final class StreamsInstance {

	private static final String READY = "counting";

	private static final long LOOK_NANOS = 20_000_000;

	private final Process process;

	private StreamsInstance(Process process) {
		this.process = process;
	}

	/** Starts an instance. */
	static StreamsInstance of(Generation generation, String brokers, Path stateDir) throws IOException {
		Process started = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), StreamsInstance.class.getName(), generation.application(),
				Integer.toString(generation.number()), brokers, stateDir.toString())
			.redirectErrorStream(true)
			.start();
		return new StreamsInstance(started);
	}

	/** Waits until it takes its part of the work. */
	StreamsInstance whenCounting() throws IOException {
		BufferedReader output = this.process.inputReader();
		StringBuilder said = new StringBuilder();
		String line;
		while ((line = output.readLine()) != null) {
			if (line.equals(READY)) {
				Thread.ofVirtual().start(() -> output.lines().forEach((rest) -> {
				}));
				return this;
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("it did not start: " + said);
	}

	/** Ends it without warning. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	static void main(String[] arguments) throws Exception {
		Generation generation = new Generation(arguments[0], Integer.parseInt(arguments[1]));
		KafkaProperties kafka = new KafkaProperties();
		kafka.setBootstrapServers(List.of(arguments[2]));
		KafkaAdmin admin = new KafkaAdmin(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, arguments[2]));
		StreamsSettings settings = new StreamsSettings(generation.application(), Path.of(arguments[3]), 1, 100, 6000, 1,
				DataSize.ofMegabytes(8), DataSize.ofMegabytes(32));
		GenerationStreams streams = new GenerationStreams(generation, settings, admin, kafka, () -> MasteryTopology
			.build(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT, generation, () -> false));
		streams.begin();
		AbandonedTransactions abandoned = new AbandonedTransactions(admin, settings.transactionTimeout());
		Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
			.scheduleWithFixedDelay(() -> abandoned.end(Set.of(generation)), 500, 500, TimeUnit.MILLISECONDS);
		while (streams.state() != KafkaStreams.State.RUNNING) {
			// Not at full speed: that keeps the streams themselves from the processor.
			LockSupport.parkNanos(LOOK_NANOS);
		}
		System.out.println(READY);
		endWithWhoStartedIt();
	}

	private static void endWithWhoStartedIt() throws IOException {
		while (System.in.read() >= 0) {
			continue;
		}
		Runtime.getRuntime().halt(0);
	}

}
