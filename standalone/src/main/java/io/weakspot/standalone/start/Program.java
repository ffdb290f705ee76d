package io.weakspot.standalone.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program that runs as a part.
 *
 * @param name of the part
 * @param jar what was built
 * @param heapMb the largest heap, in megabytes
 * @param entry how to run it
 */
record Program(String name, Path jar, int heapMb, Entry entry) {

	/**
	 * Small and quick to start rather than fast after hours: one machine runs them all.
	 */
	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Xss512k", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow",
			// Start small and give back what a busy moment took: at rest much of a heap
			// is
			// free.
			"-Xms32m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

	/** How a program is run. */
	sealed interface Entry {

		/** The jar of a service, which is unpacked. */
		record Service() implements Entry {
		}

		/**
		 * A main class of this module.
		 *
		 * @param type its name
		 */
		record Main(String type) implements Entry {
		}

	}

	List<String> flags() {
		List<String> flags = new ArrayList<>(FLAGS);
		flags.add("-Xmx" + this.heapMb + "m");
		return flags;
	}

	/** What tells the JVM what to run, given where the jar is now. */
	List<String> target(Path runnable) {
		return switch (this.entry) {
			case Entry.Service service -> List.of("-jar", runnable.toString());
			case Entry.Main main -> List.of("-cp", runnable.toString(), main.type());
		};
	}

}
