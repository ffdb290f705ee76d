package io.weakspot.standalone.start;

import java.util.Set;

/**
 * Where a server listens.
 *
 * @param host a name or address of this machine, or the one that means all of them
 * @param port its port
 */
record Listen(String host, int port) {

	private static final Set<String> ALL = Set.of("0.0.0.0", "::", "[::]");

	/** Its address as seen from this machine. */
	String local() {
		String reachable = ALL.contains(this.host) ? "127.0.0.1" : this.host;
		String literal = (reachable.contains(":") && !reachable.startsWith("[")) ? "[" + reachable + "]" : reachable;
		return "http://" + literal + ":" + this.port;
	}

}
