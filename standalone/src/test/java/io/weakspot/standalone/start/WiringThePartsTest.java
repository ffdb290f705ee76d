package io.weakspot.standalone.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.weakspot.standalone.supervisor.Part;
import io.weakspot.standalone.supervisor.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WiringThePartsTest {

	@TempDir
	Path root;

	@Test
	void onlyTheStoresAreWaitedForAndTheGatewayStopsFirst() throws Exception {
		build("standalone", "gateway", "question-service", "session-service", "analytics-service");

		List<Stage> stages = stages(Map.of());

		assertThat(stages).extracting((stage) -> stage.parts().stream().map(Part::name).toList())
			.containsExactly(List.of("broker", "database"),
					List.of("question-service", "session-service", "analytics-service"), List.of("gateway"));
		assertThat(stages).extracting(Stage::needed).containsExactly(true, false, false);
	}

	@Test
	void everyPartFindsTheOthersAndNoTwoShareAPort() throws Exception {
		build("standalone", "gateway", "question-service", "session-service", "analytics-service");

		List<Part> parts = stages(Map.of()).stream().flatMap((stage) -> stage.parts().stream()).toList();

		assertThat(parts).flatExtracting((part) -> part.ports().values()).doesNotHaveDuplicates().hasSize(7);
		Part gateway = named(parts, "gateway");
		Part sessions = named(parts, "session-service");
		assertThat(gateway.environment()).containsEntry("SERVER_PORT", "8080")
			.containsEntry("SERVER_ADDRESS", "0.0.0.0")
			.containsEntry("SESSION_SERVICE_URI", "http://127.0.0.1:" + sessions.ports().get("http"));
		assertThat(sessions.environment()).containsEntry("SERVER_ADDRESS", "127.0.0.1")
			.containsEntry("MONGODB_URI", "mongodb://127.0.0.1:" + named(parts, "database").ports().get("mongodb"))
			.containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + named(parts, "broker").ports().get("kafka"))
			.containsEntry("WEAKSPOT_JWKS_URI", "http://127.0.0.1:8080/.well-known/jwks.json");
	}

	@Test
	void realServersTakeThePlaceOfTheEmbeddedOnes() throws Exception {
		build("gateway", "question-service", "session-service", "analytics-service");

		List<Stage> stages = stages(
				Map.of("MONGODB_URI", "mongodb://db:27017", "KAFKA_BOOTSTRAP_SERVERS", "k1:9092,k2:9092"));

		assertThat(stages.getFirst().parts()).isEmpty();
		assertThat(stages.get(1).parts())
			.allSatisfy((part) -> assertThat(part.environment()).containsEntry("MONGODB_URI", "mongodb://db:27017")
				.containsEntry("KAFKA_BOOTSTRAP_SERVERS", "k1:9092,k2:9092"));
	}

	@Test
	void aServiceThatWasNotBuiltIsNamed() throws Exception {
		build("standalone", "gateway", "question-service");

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> stages(Map.of()))
			.withMessageContaining("session-service-0.1.0.jar is missing");
	}

	private List<Stage> stages(Map<String, String> environment) throws Exception {
		PlatformParts parts = new PlatformParts(this.root, new ExternalServers(environment));
		return parts.stages(parts.programs(), QuickStart::command, new Listen("0.0.0.0", 8080),
				this.root.resolve("data"));
	}

	private void build(String... modules) throws Exception {
		for (String module : modules) {
			Path target = Files.createDirectories(this.root.resolve(module).resolve("target"));
			Files.createFile(target.resolve(module + "-0.1.0.jar"));
		}
	}

	private static Part named(List<Part> parts, String name) {
		return parts.stream().filter((part) -> part.name().equals(name)).findAny().orElseThrow();
	}

}
