package io.weakspot.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The platform, started by its script in an empty data folder as a stranger would start
 * it.
 */
final class RunningPlatform implements AutoCloseable {

	private static @Nullable RunningPlatform shared;

	private final AtomicInteger people = new AtomicInteger();

	private final List<String> said = new CopyOnWriteArrayList<>();

	private final Path data;

	private final Process process;

	private final Platform platform;

	private final Person admin;

	private RunningPlatform(Path data) throws IOException {
		this.data = data;
		int port = freePort();
		this.process = new ProcessBuilder(script().toString(), "start", "--port", Integer.toString(port), "--data",
				data.toString())
			.redirectErrorStream(true)
			.start();
		URI address = URI.create("http://127.0.0.1:" + port);
		this.platform = new Platform(address);
		try {
			awaitReady(address);
			this.admin = person("first");
		}
		catch (IOException | RuntimeException ex) {
			// Nobody gets to close what was never handed out.
			this.process.destroy();
			throw ex;
		}
	}

	/** The one platform that all tests share that don't break it. */
	static synchronized RunningPlatform shared() {
		if (shared == null) {
			shared = start();
			Runtime.getRuntime().addShutdownHook(new Thread(Objects.requireNonNull(shared)::close));
		}
		return shared;
	}

	/** A platform of the test's own. */
	static RunningPlatform start() {
		try {
			return new RunningPlatform(Files.createTempDirectory("weakspot-e2e"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first account of the installation, which has every role. */
	Person admin() {
		return this.admin;
	}

	/** A new learner. */
	Person learner(String name) {
		return person(name);
	}

	/** The same person signed in anew, with these roles. */
	Person withRoles(Person person, String... roles) {
		JsonNode me = person.get("/api/me").ok();
		this.admin.put("/api/accounts/" + person.id() + "/roles", Map.of("roles", List.of(roles))).ok();
		return this.platform.signIn(me.get("email").asString(), passwordOf(me.get("displayName").asString()));
	}

	URI address() {
		return this.platform.address();
	}

	/** The process that runs a part: a service by its name, broker or database. */
	ProcessHandle part(String name) {
		return this.process.descendants()
			.filter((part) -> part.info().commandLine().orElse("").toLowerCase(Locale.ROOT).contains(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No process of " + name + " among the platform's"));
	}

	/** Holds a part still, without its knowing, until it is let go. */
	Frozen freeze(String name) {
		ProcessHandle part = part(name);
		signal("STOP", part);
		return () -> signal("CONT", part);
	}

	/** Ends a part as a power cut would. */
	void kill(String name) {
		ProcessHandle part = part(name);
		signal("KILL", part);
		part.onExit().orTimeout(10, TimeUnit.SECONDS).join();
	}

	/** What the platform printed. */
	List<String> said() {
		return this.said;
	}

	@Override
	public void close() {
		try {
			this.process.destroy();
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The platform does not stop");
			}
			delete(this.data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The password of whoever was made under that name. */
	static String passwordOf(String name) {
		return "three quiet rivers " + name;
	}

	private Person person(String name) {
		return this.platform.signUp(name + this.people.incrementAndGet() + "@example.org", passwordOf(name), name);
	}

	private void awaitReady(URI address) throws IOException {
		BufferedReader output = this.process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			this.said.add(line);
			if (line.contains(address.toString())) {
				Thread.ofVirtual().start(() -> output.lines().forEach(this.said::add));
				return;
			}
		}
		throw new IllegalStateException("The platform did not start:\n" + String.join("\n", this.said));
	}

	private static void signal(String signal, ProcessHandle part) {
		try {
			int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(part.pid())).start().waitFor();
			if (exit != 0) {
				throw new IllegalStateException("No signal reaches " + part);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Path script() {
		return Path.of("..", "weakspot").toAbsolutePath().normalize();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
	}

	/** A part that stands still while this is open. */
	interface Frozen extends AutoCloseable {

		@Override
		void close();

	}

}
