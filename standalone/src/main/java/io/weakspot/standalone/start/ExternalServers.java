package io.weakspot.standalone.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database or a broker that runs elsewhere and takes the place of the embedded one. */
final class ExternalServers {

	static final String MONGODB = "MONGODB_URI";

	static final String KAFKA = "KAFKA_BOOTSTRAP_SERVERS";

	static final ExternalServers NONE = new ExternalServers(Map.of());

	private static final Pattern MONGODB_HOSTS = Pattern.compile("mongodb://(?:[^@/]*@)?([^/?]+).*");

	private static final int PATIENCE_MS = 3000;

	private final Map<String, String> environment;

	ExternalServers(Map<String, String> environment) {
		this.environment = environment;
	}

	Optional<String> mongodb() {
		return named(MONGODB);
	}

	Optional<String> kafka() {
		return named(KAFKA);
	}

	private Optional<String> named(String variable) {
		return Optional.ofNullable(this.environment.get(variable)).filter((value) -> !value.isBlank());
	}

	/**
	 * Makes sure that those which are named can be reached.
	 * @throws Refusal if none of the named hosts takes a connection
	 */
	void requireReachable() throws Refusal {
		if (kafka().isPresent()) {
			requireReachable(KAFKA, kafka().get(), 9092);
		}
		Matcher hosts = MONGODB_HOSTS.matcher(mongodb().orElse(""));
		// a mongodb+srv address names no host, so the driver finds out
		if (hosts.matches()) {
			requireReachable(MONGODB, hosts.group(1), 27017);
		}
	}

	private static void requireReachable(String variable, String hosts, int defaultPort) throws Refusal {
		if (Arrays.stream(hosts.split(",")).map(String::strip).noneMatch((host) -> answers(host, defaultPort))) {
			throw new Refusal("Nothing answers at " + hosts + ", which " + variable
					+ " names. Start it, or unset the variable to use the embedded one.");
		}
	}

	private static boolean answers(String host, int defaultPort) {
		int colon = host.lastIndexOf(':');
		String name = (colon > 0) ? host.substring(0, colon) : host;
		try (Socket socket = new Socket()) {
			int port = (colon > 0) ? Integer.parseInt(host.substring(colon + 1)) : defaultPort;
			socket.connect(new InetSocketAddress(name, port), PATIENCE_MS);
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

}
