package io.weakspot.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/**
 * The child's side of the agreement with the supervisor. The supervisor keeps the other
 * end of standard input: when that ends, however the supervisor died, so does this
 * process.
 */
public final class SupervisedProcess {

	/** The line on standard output by which a process says that it can be used. */
	public static final String READY = "weakspot: ready";

	/** The system property that ties a process to its parent. */
	public static final String EXIT_WITH_PARENT = "weakspot.exit-with-parent";

	private SupervisedProcess() {
	}

	/**
	 * Sends the log to standard output, and ends this process with its parent if told to.
	 */
	public static void begin() {
		try (InputStream settings = SupervisedProcess.class.getResourceAsStream("/logging.properties")) {
			LogManager.getLogManager().readConfiguration(settings);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (Boolean.getBoolean(EXIT_WITH_PARENT)) {
			Thread.ofPlatform().daemon().name("exit-with-parent").start(SupervisedProcess::exitAtEndOfInput);
		}
	}

	/** Tells the supervisor that this process can be used. */
	public static void ready() {
		System.out.println(READY);
	}

	/** Ends this process at once with one line that says why. */
	public static void fail(String reason) {
		System.out.println("weakspot: " + reason);
		System.out.flush();
		Runtime.getRuntime().halt(1);
	}

	@SuppressWarnings("SystemExitOutsideMain")
	private static void exitAtEndOfInput() {
		try {
			while (System.in.read() >= 0) {
				// whatever is sent has no meaning; only the end has
			}
		}
		catch (IOException ex) {
			// a broken pipe says the same as its end
		}
		System.exit(0);
	}

}
