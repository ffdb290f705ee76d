package io.weakspot.standalone.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares all programs of a build that are not, a few at once, and never in two
 * processes at once.
 */
final class QuickStarts {

	private static final int AT_ONCE = 2;

	private final Collection<QuickStart> programs;

	private final Path folder;

	private final Progress progress;

	/** Is told how it goes. */
	interface Progress {

		void preparing(int programs);

		void prepared(Program program, boolean successfully, long nanos);

	}

	QuickStarts(Collection<QuickStart> programs, Path folder, Progress progress) {
		this.programs = programs;
		this.folder = folder;
		this.progress = progress;
	}

	void prepare() throws IOException, InterruptedException {
		Files.createDirectories(this.folder);
		try (FileChannel channel = FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			List<Callable<Boolean>> work = new ArrayList<>();
			for (QuickStart program : this.programs) {
				if (!program.isPrepared()) {
					work.add(() -> prepare(program));
				}
			}
			if (!work.isEmpty()) {
				this.progress.preparing(work.size());
				run(work);
			}
		}
	}

	private static void run(List<Callable<Boolean>> work) throws IOException, InterruptedException {
		try (ExecutorService trainings = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Future<Boolean> training : trainings.invokeAll(work)) {
				training.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IOException(ex.getCause());
		}
	}

	private boolean prepare(QuickStart program) throws IOException, InterruptedException {
		long start = System.nanoTime();
		boolean prepared = program.prepare();
		this.progress.prepared(program.program(), prepared, System.nanoTime() - start);
		return prepared;
	}

}
