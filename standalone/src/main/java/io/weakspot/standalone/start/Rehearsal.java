package io.weakspot.standalone.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.weakspot.standalone.supervisor.PartFailed;
import io.weakspot.standalone.supervisor.Policy;
import io.weakspot.standalone.supervisor.Supervisor;
import io.weakspot.standalone.supervisor.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * One whole run of the platform with throw-away data and a few visitors, from which the
 * quick starts of all programs learn. Once after a build, and never two at a time.
 */
final class Rehearsal implements AutoCloseable {

	private static final Duration VISIT = Duration.ofSeconds(15);

	/** Each program writes down what it learned when it ends. */
	private static final Policy PATIENT = new Policy(Policy.DEFAULT.toGetReady(), Policy.DEFAULT.slow(),
			Duration.ofMinutes(5), 1, Policy.DEFAULT.within(), Policy.DEFAULT.firstPause());

	private final PlatformParts parts;

	private final Watcher watcher;

	private volatile @Nullable Supervisor supervisor;

	private volatile boolean broken;

	/**
	 * Describes it; nothing runs yet.
	 * @param parts with no server of somebody else among them
	 */
	Rehearsal(PlatformParts parts, Watcher watcher) {
		this.parts = parts;
		this.watcher = watcher;
	}

	/**
	 * Runs it, if there is anything to learn.
	 * @param begins is told before it begins
	 * @throws Refusal if a program was not built
	 * @throws PartFailed if it broke down; nothing was learned then
	 */
	void holdIfNeeded(Runnable begins) throws Refusal, PartFailed, IOException, InterruptedException {
		Path folder = this.parts.quickStarts();
		Files.createDirectories(folder);
		try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Map<String, QuickStart> programs = this.parts.programs();
			Map<String, QuickStart> learning = new LinkedHashMap<>();
			for (Map.Entry<String, QuickStart> program : programs.entrySet()) {
				if (!program.getValue().isPrepared()) {
					learning.put(program.getKey(), program.getValue());
				}
			}
			if (!learning.isEmpty()) {
				begins.run();
				hold(programs, learning, folder.resolve("rehearsal"));
			}
		}
	}

	private void hold(Map<String, QuickStart> programs, Map<String, QuickStart> learning, Path stage)
			throws Refusal, PartFailed, IOException, InterruptedException {
		for (QuickStart program : learning.values()) {
			program.unpack();
		}
		Set<QuickStart> learners = Set.copyOf(learning.values());
		Listen listen = new Listen("127.0.0.1", Ports.free(1).getFirst());
		try (DataFolder data = DataFolder.take(stage)) {
			data.empty();
			Supervisor running = new Supervisor(this.parts.stages(programs,
					(program) -> learners.contains(program) ? program.learningCommand() : program.command(), listen,
					stage), stage.resolve("logs"), PATIENT, this.watcher);
			this.supervisor = running;
			running.start();
			new Visitors(listen.local()).stayFor(VISIT);
			running.stop();
			data.empty();
		}
		catch (PartFailed ex) {
			end();
			throw ex;
		}
		if (!this.broken) {
			for (QuickStart program : learning.values()) {
				program.conclude();
			}
		}
	}

	/** Ends it at once; it is held again at the next start. */
	@Override
	public void close() throws InterruptedException {
		this.broken = true;
		end();
	}

	private void end() throws InterruptedException {
		Supervisor running = this.supervisor;
		if (running != null) {
			running.running().stream().map(Supervisor.Running::process).forEach(Rehearsal::kill);
			running.stop();
		}
	}

	private static void kill(ProcessHandle process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

}
