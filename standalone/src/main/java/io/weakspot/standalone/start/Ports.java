package io.weakspot.standalone.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine. */
final class Ports {

	private Ports() {
	}

	/**
	 * Ports of the loopback address that nothing listens on.
	 * @param count how many
	 * @throws IOException if there are no more
	 */
	static List<Integer> free(int count) throws IOException {
		List<ServerSocket> held = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
			}
			return held.stream().map(ServerSocket::getLocalPort).toList();
		}
		finally {
			for (ServerSocket socket : held) {
				socket.close();
			}
		}
	}

	/**
	 * Makes sure that a server can listen there.
	 * @throws Refusal if it can't
	 */
	static void requireFree(String host, int port) throws Refusal {
		InetSocketAddress address = new InetSocketAddress(host, port);
		if (address.isUnresolved()) {
			throw new Refusal(
					"This machine has no address " + host + ". Name one of its own by --host, or leave it out.");
		}
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(address);
		}
		catch (IOException ex) {
			throw new Refusal("Port " + port + " on " + host + " can't be used (" + ex.getMessage()
					+ "). Stop what listens there, or choose another, as in: ./weakspot --port " + other(port));
		}
	}

	private static int other(int port) {
		return (port < 65535) ? port + 1 : 8080;
	}

}
