package io.weakspot.standalone.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Supervises stand-ins: small shell programs that write down when they stop. */
class SupervisingProcessesIT {

	private static final String READY = "weakspot: ready";

	private static final Policy QUICK = new Policy(Duration.ofSeconds(10), Duration.ofSeconds(5),
			Duration.ofMillis(700), 3, Duration.ofMinutes(1), Duration.ofMillis(20));

	@TempDir
	Path folder;

	private final RecordingWatcher watcher = new RecordingWatcher();

	private @Nullable Supervisor supervisor;

	@AfterEach
	void stop() throws InterruptedException {
		if (this.supervisor != null) {
			this.supervisor.stop();
		}
	}

	@Test
	void stagesStartInOrderAndStopInTheReverse() throws Exception {
		Supervisor platform = supervise(QUICK, List.of(server("broker"), server("database")),
				List.of(server("service")), List.of(server("gateway")));

		platform.start();
		List<ProcessHandle> processes = processes(platform);
		platform.stop();

		assertThat(this.watcher.events).hasSize(4);
		assertThat(this.watcher.events.subList(0, 2)).containsExactlyInAnyOrder("broker ready", "database ready");
		assertThat(this.watcher.events.subList(2, 4)).containsExactly("service ready", "gateway ready");
		List<String> stopped = Files.readAllLines(this.folder.resolve("stopped"));
		assertThat(stopped.subList(0, 2)).containsExactly("gateway", "service");
		assertThat(stopped.subList(2, 4)).containsExactlyInAnyOrder("broker", "database");
		assertThat(processes).hasSize(4).noneMatch(ProcessHandle::isAlive);
	}

	@Test
	void aPartThatIsKilledComesBack() throws Exception {
		Supervisor platform = supervise(QUICK, List.of(server("service")));
		platform.start();
		ProcessHandle first = processes(platform).getFirst();

		first.destroyForcibly();

		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(this.watcher.events).containsExactly("service ready",
					"service died with 137, again in 20 ms", "service ready"));
		assertThat(processes(platform)).singleElement().isNotEqualTo(first);
	}

	@Test
	void aPartThatKeepsDyingEndsThePlatformWithOneLine() throws Exception {
		Part dying = part("service", "echo '" + READY + "'; sleep 0.1; echo 'weakspot: no space left'; exit 3");
		Supervisor platform = supervise(QUICK, List.of(dying));
		platform.start();

		assertThatExceptionOfType(PartFailed.class).isThrownBy(platform::awaitEnd)
			.withMessage("service stopped 3 times within 60 seconds (no space left). Its log says more: "
					+ this.folder.resolve("logs/service.log"));
		assertThat(this.watcher.events).contains("service died with 3, again in 20 ms",
				"service died with 3, again in 40 ms");
	}

	@Test
	void aPartThatEndsBeforeItIsReadyIsNotTriedAgain() {
		Supervisor platform = supervise(QUICK, List.of(part("service", "echo starting; exit 7")));

		assertThatExceptionOfType(PartFailed.class).isThrownBy(platform::start)
			.withMessageStartingWith("service stopped while starting (exit code 7). Its log says more: ");
		assertThat(this.folder.resolve("logs/service.log")).hasContent("starting");
	}

	@Test
	void aPartThatDoesNotGetReadyIsNotWaitedForForever() {
		Policy impatient = new Policy(Duration.ofSeconds(1), Duration.ofMillis(600), QUICK.toStop(), 3, QUICK.within(),
				QUICK.firstPause());
		Supervisor platform = supervise(impatient, List.of(part("service", "exec sleep 60")));

		assertThatExceptionOfType(PartFailed.class).isThrownBy(platform::start)
			.withMessageStartingWith("service was not ready after 1 seconds.");
		assertThat(platform.running()).isEmpty();
		assertThat(this.watcher.events).first().isEqualTo("service slow after 600 ms");
	}

	@Test
	void aProgramThatIsNotThereIsNamed() {
		Part missing = new Part("service", List.of("/no/such/program"), Map.of(), this.folder, Map.of(),
				new Readiness.Says(READY));
		Supervisor platform = supervise(QUICK, List.of(missing));

		assertThatExceptionOfType(PartFailed.class).isThrownBy(platform::start)
			.withMessageStartingWith("service stopped while starting (exit code 127)");
	}

	@Test
	void aPartThatIgnoresTheRequestToStopIsKilled() throws Exception {
		Supervisor platform = supervise(QUICK,
				List.of(part("service", "trap '' TERM; echo '" + READY + "'; while :; do sleep 0.1; done")));
		platform.start();
		ProcessHandle process = processes(platform).getFirst();

		platform.stop();

		assertThat(process.isAlive()).isFalse();
	}

	@Test
	void ctrlCAtTheTerminalReachesOnlyTheSupervisor() throws Exception {
		Supervisor platform = supervise(QUICK, List.of(server("service")));
		platform.start();
		long pid = processes(platform).getFirst().pid();

		new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();
		new ProcessBuilder("kill", "-HUP", String.valueOf(pid)).start().waitFor();
		platform.stop();

		assertThat(this.watcher.events).containsExactly("service ready");
		assertThat(Files.readAllLines(this.folder.resolve("stopped"))).containsExactly("service");
	}

	@Test
	void aStopInTheMiddleOfAStartLeavesNothing() throws Exception {
		Supervisor platform = supervise(QUICK, List.of(part("service", "exec sleep 60")));
		CompletableFuture<Void> start = CompletableFuture.runAsync(() -> start(platform));
		await().until(() -> !platform.running().isEmpty());
		List<ProcessHandle> processes = processes(platform);

		platform.stop();

		assertThat(start).succeedsWithin(Duration.ofSeconds(5));
		assertThat(processes).noneMatch(ProcessHandle::isAlive);
	}

	@Test
	void aServiceIsReadyOnceItsHealthSaysSo() throws Exception {
		HttpServer health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		int[] asked = new int[1];
		health.createContext("/readiness", (exchange) -> {
			exchange.sendResponseHeaders((++asked[0] < 3) ? 503 : 200, -1);
			exchange.close();
		});
		health.start();
		URI address = URI.create("http://127.0.0.1:" + health.getAddress().getPort() + "/readiness");
		Supervisor platform = supervise(QUICK, List.of(new Part("service", shell("exec sleep 60"), Map.of(),
				this.folder, Map.of(), new Readiness.Answers(address))));

		platform.start();

		assertThat(asked[0]).isEqualTo(3);
		health.stop(0);
	}

	@Test
	void aLogNeverGrowsBeyondItsLimit() throws Exception {
		Path file = this.folder.resolve("noisy.log");
		try (PartLog log = new PartLog(file, 10_000)) {
			for (int line = 0; line < 5000; line++) {
				log.add("a line that is written again and again, number " + line);
			}
		}

		assertThat(Files.size(file)).isLessThan(10_200);
		assertThat(Files.size(this.folder.resolve("noisy.log.1"))).isBetween(10_000L, 10_200L);
		assertThat(Files.readAllLines(file).getLast()).endsWith("number 4999");
	}

	@SafeVarargs
	private Supervisor supervise(Policy policy, List<Part>... stages) {
		Supervisor created = new Supervisor(Arrays.stream(stages).map((parts) -> new Stage(parts, true)).toList(),
				this.folder.resolve("logs"), policy, this.watcher);
		this.supervisor = created;
		return created;
	}

	/** Runs until it is asked to stop, and says so in a file. */
	private Part server(String name) {
		return part(name,
				"trap 'echo " + name + " >> stopped; exit 0' TERM; echo '" + READY + "'; while :; do sleep 0.05; done");
	}

	private Part part(String name, String script) {
		return new Part(name, shell(script), Map.of(), this.folder, Map.of(), new Readiness.Says(READY));
	}

	private static List<String> shell(String script) {
		return List.of("/bin/sh", "-c", script);
	}

	private static List<ProcessHandle> processes(Supervisor platform) {
		return platform.running().stream().map(Supervisor.Running::process).toList();
	}

	private static void start(Supervisor platform) {
		try {
			platform.start();
		}
		catch (PartFailed | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
