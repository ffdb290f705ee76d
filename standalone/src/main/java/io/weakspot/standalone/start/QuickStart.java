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
 * Makes a program start in a third of the time: unpacks its jar and trains a cache of its
 * loaded and linked classes. Done once for a jar, a JDK and a set of flags.
 */
final class QuickStart {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	private static final int PATIENCE_SECONDS = 600;

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

	Program program() {
		return this.program;
	}

	/** Whether it was prepared from this very jar. */
	boolean isPrepared() throws IOException {
		return Files.exists(this.stamp) && Files.readString(this.stamp).equals(origin());
	}

	/**
	 * Unpacks and trains.
	 * @return whether there is a cache now; without one it starts as well, only slower
	 */
	boolean prepare() throws IOException, InterruptedException {
		deleteFolder();
		Files.createDirectories(this.folder);
		boolean prepared = unpack() && train();
		if (!prepared) {
			Files.deleteIfExists(this.cache);
		}
		Files.writeString(this.stamp, origin());
		return prepared;
	}

	/** The command that runs it, up to its own arguments. */
	List<String> command() {
		List<String> command = new ArrayList<>(java());
		if (Files.exists(this.cache)) {
			command.add("-XX:AOTCache=" + this.cache);
		}
		command.add("-Dweakspot.exit-with-parent=true");
		command.addAll(this.program.target(runnable()));
		return command;
	}

	private boolean unpack() throws IOException, InterruptedException {
		return switch (this.program.entry()) {
			case Program.Entry.Main main -> true;
			case Program.Entry.Service service -> run("unpacking", List.of(JAVA.toString(), "-Djarmode=tools", "-jar",
					this.program.jar().toString(), "extract", "--force", "--destination", this.folder.toString()));
		};
	}

	private boolean train() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(java());
		command.add("-XX:AOTCacheOutput=" + this.cache);
		command.addAll(this.program.trainingProperties());
		command.addAll(this.program.target(runnable()));
		command.addAll(this.program.trainingArguments());
		return run("training", command) && Files.exists(this.cache);
	}

	private boolean run(String purpose, List<String> command) throws IOException, InterruptedException {
		File log = this.folder.resolve(purpose + ".log").toFile();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(log)
			.directory(this.folder.toFile());
		builder.environment().putAll(Program.trainingEnvironment(this.folder.resolve("training")));
		Process process = builder.start();
		process.getOutputStream().close();
		if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			return process.exitValue() == 0;
		}
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly().waitFor();
		return false;
	}

	private List<String> java() {
		List<String> java = new ArrayList<>();
		java.add(JAVA.toString());
		java.addAll(this.program.flags());
		return java;
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
