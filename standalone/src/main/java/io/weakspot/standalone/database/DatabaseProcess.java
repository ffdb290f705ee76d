package io.weakspot.standalone.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

import io.weakspot.standalone.process.SupervisedProcess;

/** Runs the embedded database as a process of its own. */
final class DatabaseProcess {

	private DatabaseProcess() {
	}

	/**
	 * Serves until it is told to stop.
	 * @param arguments the port on the loopback address, and the file
	 */
	static void main(String[] arguments) {
		SupervisedProcess.begin();
		Path file = Path.of(arguments[1]);
		try {
			EmbeddedDatabase database = new EmbeddedDatabase(
					new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), file,
					(cause) -> SupervisedProcess.fail("can't write " + file + ": " + cause.getMessage()));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
			SupervisedProcess.ready();
		}
		catch (IOException | RuntimeException ex) {
			SupervisedProcess.fail("can't serve " + file + ": " + ex.getMessage());
		}
	}

	private static void close(EmbeddedDatabase database) {
		try {
			database.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
