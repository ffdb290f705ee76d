package io.weakspot.standalone.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes a program start in a fraction of the time: its jar is unpacked, and a cache holds
 * the classes that it loaded and linked, and what the compiler should know, from a
 * {@link Rehearsal}. Made once for a jar, a JDK and a set of flags.
 */
final class QuickStart {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	private static final int UNPACKING_SECONDS = 120;

	private final Program program;

	private final Path folder;

	private final Path stamp;

	private final Path cache;

	QuickStart(Program program, Path folder) {
		this.program = program;
		this.folder = folder;
		this.stamp = folder.resolve("made-from");
		this.cache = folder.resolve(program.name() + ".aot");
	}

	/** Whether it was prepared from this very jar. */
	boolean isPrepared() throws IOException {
		return Files.exists(this.stamp) && Files.readString(this.stamp).equals(origin());
	}

	/** Begins anew: unpacks, and forgets what was learned from another jar. */
	void unpack() throws IOException, InterruptedException {
		deleteFolder();
		Files.createDirectories(this.folder);
		if (this.program.entry() instanceof Program.Entry.Service && !extract()) {
			throw new IOException("The jar " + this.program.jar() + " can't be unpacked. Its log says more: "
					+ this.folder.resolve("unpacking.log"));
		}
	}

	/** The command that runs it, up to its own arguments. */
	List<String> command() {
		return command(Files.exists(this.cache) ? List.of("-XX:AOTCache=" + this.cache) : List.of());
	}

	/**
	 * The same for a run to learn from: the cache is made when it ends, which takes a
	 * while.
	 */
	List<String> learningCommand() {
		return command(List.of("-XX:AOTCacheOutput=" + this.cache, "-Xlog:aot=off", "-Xlog:aot*=off"));
	}

	/**
	 * Notes that it is prepared, so that it is not tried again at each start.
	 * @return whether there is a cache; without one it starts as well, only slower
	 */
	boolean conclude() throws IOException {
		Files.writeString(this.stamp, origin());
		return Files.exists(this.cache);
	}

	private List<String> command(List<String> cacheFlags) {
		List<String> command = new ArrayList<>();
		command.add(JAVA.toString());
		command.addAll(this.program.flags());
		command.addAll(cacheFlags);
		command.add("-Dweakspot.exit-with-parent=true");
		command.addAll(this.program.target(runnable()));
		return command;
	}

	private boolean extract() throws IOException, InterruptedException {
		File log = this.folder.resolve("unpacking.log").toFile();
		Process process = new ProcessBuilder(JAVA.toString(), "-Djarmode=tools", "-jar", this.program.jar().toString(),
				"extract", "--force", "--destination", this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(log)
			.start();
		if (process.waitFor(UNPACKING_SECONDS, TimeUnit.SECONDS)) {
			return process.exitValue() == 0;
		}
		process.destroyForcibly().waitFor();
		return false;
	}

	private Path runnable() {
		Path unpacked = this.folder.resolve(this.program.jar().getFileName());
		return Files.exists(unpacked) ? unpacked : this.program.jar();
	}

	private String origin() throws IOException {
		return String.join("\n", this.program.jar().toString(), String.valueOf(Files.size(this.program.jar())),
				Files.getLastModifiedTime(this.program.jar()).toString(), Runtime.version().toString(),
				String.join(" ", this.program.flags()));
	}

	private void deleteFolder() throws IOException {
		if (!Files.exists(this.folder)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(this.folder)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

}
