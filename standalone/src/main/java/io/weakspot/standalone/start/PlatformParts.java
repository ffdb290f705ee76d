package io.weakspot.standalone.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.weakspot.standalone.process.SupervisedProcess;
import io.weakspot.standalone.supervisor.Part;
import io.weakspot.standalone.supervisor.Readiness;
import io.weakspot.standalone.supervisor.Stage;

/** Which parts there are, how each is run, and how they find each other. */
final class PlatformParts {

	private static final String VERSION = "0.1.0";

	private static final String PACKAGE = "io.weakspot.standalone.";

	/**
	 * The C library keeps an arena for each thread otherwise, which holds memory that
	 * nobody uses.
	 */
	private static final String FEWER_ARENAS = "MALLOC_ARENA_MAX";

	private static final List<String> BEHIND_THE_GATEWAY = List.of("question-service", "session-service",
			"analytics-service");

	private static final Map<String, Integer> HEAP_MB = Map.of("broker", 192, "database", 192, "gateway", 192,
			"question-service", 256, "session-service", 320, "analytics-service", 320);

	private final Path root;

	private final ExternalServers external;

	private final Map<String, String> forSessions;

	PlatformParts(Path root, ExternalServers external) {
		this(root, external, Map.of());
	}

	/**
	 * Parts with something that session-service alone is told.
	 * @param forSessions its environment beside what all services are told
	 */
	PlatformParts(Path root, ExternalServers external, Map<String, String> forSessions) {
		this.root = root;
		this.external = external;
		this.forSessions = Map.copyOf(forSessions);
	}

	/**
	 * The programs to run, each with its quick start.
	 * @throws Refusal if one was not built
	 */
	Map<String, QuickStart> programs() throws Refusal, IOException {
		Map<String, QuickStart> programs = new LinkedHashMap<>();
		if (this.external.kafka().isEmpty()) {
			add(programs, "broker", "standalone", new Program.Entry.Main(PACKAGE + "broker.BrokerProcess"));
		}
		if (this.external.mongodb().isEmpty()) {
			add(programs, "database", "standalone", new Program.Entry.Main(PACKAGE + "database.DatabaseProcess"));
		}
		add(programs, "gateway", "gateway", new Program.Entry.Service());
		for (String service : BEHIND_THE_GATEWAY) {
			add(programs, service, service, new Program.Entry.Service());
		}
		return programs;
	}

	private void add(Map<String, QuickStart> programs, String name, String module, Program.Entry entry) throws Refusal {
		Path jar = this.root.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
		if (!Files.exists(jar)) {
			throw new Refusal(jar + " is missing. Build it, as in: ./mvnw -DskipTests package");
		}
		Program program = new Program(name, jar, HEAP_MB.getOrDefault(name, 256), entry);
		programs.put(name, new QuickStart(program, quickStarts().resolve(name)));
	}

	/**
	 * Where quick starts are kept; made by the build's machine, so not part of the data.
	 */
	Path quickStarts() {
		return this.root.resolve("standalone/target/parts");
	}

	/**
	 * The parts in the order in which they start.
	 * @param programs what to run
	 * @param command how to run each, up to its own arguments
	 * @param listen where people reach the platform
	 * @param data the folder for everything that is kept
	 */
	List<Stage> stages(Map<String, QuickStart> programs, Function<QuickStart, List<String>> command, Listen listen,
			Path data) throws IOException {
		List<Integer> ports = new ArrayList<>(Ports.free(3 + BEHIND_THE_GATEWAY.size()));
		int kafka = ports.removeLast();
		int controller = ports.removeLast();
		int mongodb = ports.removeLast();
		List<Part> stores = new ArrayList<>();
		Optional.ofNullable(programs.get("broker"))
			.ifPresent((broker) -> stores.add(broker(command.apply(broker), kafka, controller, data)));
		Optional.ofNullable(programs.get("database"))
			.ifPresent((database) -> stores.add(database(command.apply(database), mongodb, data)));

		Map<String, String> shared = shared(kafka, mongodb, listen, data);
		List<Part> services = new ArrayList<>();
		Map<String, String> gateway = new HashMap<>(shared);
		for (String name : BEHIND_THE_GATEWAY) {
			Listen loopback = new Listen("127.0.0.1", ports.removeLast());
			gateway.put(name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URI", loopback.local());
			services.add(service(name, command.apply(program(programs, name)), told(name, shared), loopback, data));
		}
		Part front = service("gateway", command.apply(program(programs, "gateway")), gateway, listen, data);
		// The gateway is of use before the services are, and stops before them.
		return List.of(new Stage(stores, true), new Stage(services, false), new Stage(List.of(front), false));
	}

	private Map<String, String> shared(int kafka, int mongodb, Listen listen, Path data) {
		Map<String, String> shared = new HashMap<>();
		shared.put(ExternalServers.KAFKA, this.external.kafka().orElse("127.0.0.1:" + kafka));
		shared.put(ExternalServers.MONGODB, this.external.mongodb().orElse("mongodb://127.0.0.1:" + mongodb));
		shared.put("WEAKSPOT_JWKS_URI", listen.local() + "/.well-known/jwks.json");
		shared.put("WEAKSPOT_SIGNING_KEY_FILE", data.resolve("signing-key.json").toString());
		shared.put("WEAKSPOT_BANKS_DIR", this.root.resolve("banks").toString());
		shared.put("WEAKSPOT_STATE_DIR", data.resolve("streams").toString());
		shared.put(FEWER_ARENAS, "2");
		shared.put("SPRING_OUTPUT_ANSI_ENABLED", "never");
		shared.put("SPRING_MAIN_BANNER_MODE", "off");
		return shared;
	}

	private Map<String, String> told(String service, Map<String, String> shared) {
		Map<String, String> told = new HashMap<>(shared);
		if ("session-service".equals(service)) {
			told.putAll(this.forSessions);
		}
		return told;
	}

	private static QuickStart program(Map<String, QuickStart> programs, String name) {
		return Objects.requireNonNull(programs.get(name));
	}

	private static Part broker(List<String> program, int port, int controllerPort, Path data) {
		List<String> command = new ArrayList<>(program);
		command
			.addAll(List.of(String.valueOf(port), String.valueOf(controllerPort), data.resolve("broker").toString()));
		return new Part("broker", command, Map.of(FEWER_ARENAS, "2"), data,
				Map.of("kafka", port, "controller", controllerPort), new Readiness.Says(SupervisedProcess.READY));
	}

	private static Part database(List<String> program, int port, Path data) {
		List<String> command = new ArrayList<>(program);
		command.addAll(List.of(String.valueOf(port), data.resolve("database/weakspot.mv").toString()));
		return new Part("database", command, Map.of(FEWER_ARENAS, "2"), data, Map.of("mongodb", port),
				new Readiness.Says(SupervisedProcess.READY));
	}

	private static Part service(String name, List<String> program, Map<String, String> shared, Listen listen,
			Path data) {
		Map<String, String> environment = new HashMap<>(shared);
		environment.put("SERVER_PORT", String.valueOf(listen.port()));
		environment.put("SERVER_ADDRESS", listen.host());
		return new Part(name, program, environment, data, Map.of("http", listen.port()),
				new Readiness.Answers(URI.create(listen.local() + "/actuator/health/readiness")));
	}

}
