package io.weakspot.standalone.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.weakspot.standalone.supervisor.Part;
import io.weakspot.standalone.supervisor.Readiness;
import io.weakspot.standalone.supervisor.Supervisor.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformFileTest {

	@TempDir
	Path folder;

	@Test
	void itNamesEachPartWithItsProcessAndPorts() throws Exception {
		Process process = sleeper();
		write(process);

		assertThat(Files.readString(file())).contains("\"address\": \"http://127.0.0.1:8080\"")
			.contains("\"supervisor\": {\"pid\": " + ProcessHandle.current().pid())
			.contains("\"gateway\": {\"pid\": " + process.pid())
			.contains("\"ports\": {\"http\": 8080}")
			.contains("\"log\": \"/logs/with \\\"quotes\\\".log\"");
		process.destroyForcibly();
	}

	@Test
	void whatAKilledSupervisorLeftIsEndedBeforeTheNextStart() throws Exception {
		Process left = sleeper();
		write(left);
		String withoutThisProcess = Files.readString(file()).replaceAll("\"supervisor\": \\{[^}]*}", "\"x\": {}");
		Files.writeString(file(), withoutThisProcess);

		new PlatformFile(file()).awaitEndOfThoseLeft(Duration.ofMillis(200));

		assertThat(left.waitFor()).isEqualTo(137);
		assertThat(file()).doesNotExist();
	}

	@Test
	void anotherProcessThatGotTheSameIdIsLeftAlone() throws Exception {
		Process other = sleeper();
		Files.writeString(file(), "\"pid\": %d, \"startedAtMs\": %d".formatted(other.pid(), 1000));

		new PlatformFile(file()).awaitEndOfThoseLeft(Duration.ofMillis(200));

		assertThat(other.isAlive()).isTrue();
		other.destroyForcibly();
	}

	private void write(Process process) throws Exception {
		Part part = new Part("gateway", List.of(), Map.of(), this.folder, Map.of("http", 8080),
				new Readiness.Says("ready"));
		new PlatformFile(file()).write("http://127.0.0.1:8080",
				List.of(new Running(part, process.toHandle(), Path.of("/logs/with \"quotes\".log"))));
	}

	private static Process sleeper() throws Exception {
		return new ProcessBuilder("sleep", "60").start();
	}

	private Path file() {
		return this.folder.resolve("platform.json");
	}

}
