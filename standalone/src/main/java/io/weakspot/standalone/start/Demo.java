package io.weakspot.standalone.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder with a made-up class to look around in. Its two weeks are practised once,
 * through the gateway, while the platform's clock comes up from the past; a file in the
 * folder says whether that has come to its end.
 */
final class Demo {

	static final String DEFAULT_FOLDER = "data-demo";

	private static final String MARK = "demo";

	private static final String CLOCK = "clock-offset";

	private static final String BEGUN = "begun";

	private static final String FINISHED = "finished";

	private final DataFolder data;

	private final Path root;

	/**
	 * Describes one.
	 * @param data the folder, taken for this process
	 * @param root where the programs were built
	 */
	Demo(DataFolder data, Path root) {
		this.data = data;
		this.root = root;
	}

	/**
	 * Makes sure that the folder is a demo's or empty, and that the program that makes
	 * the class was built.
	 * @throws Refusal if not; nothing was changed then
	 */
	void requirePossible() throws Refusal, IOException {
		if (state().isEmpty() && !this.data.isEmpty()) {
			throw new Refusal("The folder " + this.data.path()
					+ " holds an installation that is no demo. Name an empty or a new one by --data.");
		}
		if (!Files.isDirectory(this.root.resolve("bench/target/lib"))) {
			throw new Refusal(
					this.root.resolve("bench/target/lib") + " is missing. Build it, as in: ./mvnw -DskipTests package");
		}
	}

	/**
	 * Begins, unless it was finished before. What an earlier start left half done is
	 * deleted.
	 * @param says is told about that
	 * @return whether the class has to be made
	 */
	boolean begin(Runnable says) throws Refusal, IOException {
		if (FINISHED.equals(state())) {
			return false;
		}
		if (BEGUN.equals(state())) {
			says.run();
			this.data.empty();
		}
		Files.writeString(this.data.resolve(MARK), BEGUN);
		Files.writeString(this.data.resolve(CLOCK), "PT0S");
		return true;
	}

	/** What session-service has to know, so that its clock can be moved. */
	Map<String, String> environment() {
		return Map.of("WEAKSPOT_CLOCK_OFFSET_FILE", this.data.resolve(CLOCK).toString());
	}

	/**
	 * Lets the class practise. The accounts are shown by the program that makes them, and
	 * their passwords are kept nowhere.
	 * @param address the gateway
	 * @return whether it came to its end
	 */
	boolean make(String address) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command(address)).inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		if (process.waitFor() != 0) {
			return false;
		}
		Files.delete(this.data.resolve(CLOCK));
		Files.writeString(this.data.resolve(MARK), FINISHED);
		return true;
	}

	private List<String> command(String address) {
		Path target = this.root.resolve("bench/target");
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-Xmx192m", "-XX:-UsePerfData", "-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*",
				"io.weakspot.bench.Bench", "simulate", "--url", address, "--first-account", "--clock-offset-file",
				this.data.resolve(CLOCK).toString());
	}

	private String state() throws IOException {
		Path mark = this.data.resolve(MARK);
		return Files.exists(mark) ? Files.readString(mark).strip() : "";
	}

}
