package io.weakspot.standalone.database;

import java.nio.file.Path;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * Keeps the file small. Every commit writes the pages that it changed to a new place and
 * leaves their old copies dead; what is still alive in mostly dead chunks is written
 * again, so that their space can be used again: a little of it while writes come, the
 * rest when they pause. A file that is mostly dead when it is opened is copied.
 * <p>
 * The store's own way of shrinking a file while it is open, moving chunks, is not used:
 * under these commits it fails an assertion of its own.
 */
final class Upkeep {

	private static final int COMMITS_BETWEEN = 16;

	private static final int BUSY_FILL_PERCENT = 50;

	private static final int BUSY_BYTES = 1 << 20;

	private static final int IDLE_FILL_PERCENT = 85;

	private static final int IDLE_BYTES = 2 << 20;

	private static final int PAUSE_MS = 250;

	private static final int LONG_PAUSE_MS = 60_000;

	private static final long WORTH_COPYING_BYTES = 16 << 20;

	private static final int WORTH_COPYING_PERCENT = 40;

	private final MVStore store;

	private final FileStore<?> file;

	private int commits;

	private boolean settled;

	Upkeep(MVStore store) {
		this.store = store;
		this.file = store.getFileStore();
	}

	/** Finishes or undoes a copy during which the process was killed. */
	static void beforeOpening(Path file) {
		MVStoreTool.compactCleanUp(file.toString());
	}

	/** Whether so little of the file is alive that it should be copied. */
	boolean worthCopying() {
		int alivePercent = this.file.getFillRate() * this.file.getChunksFillRate() / 100;
		return this.file.size() > WORTH_COPYING_BYTES && alivePercent < WORTH_COPYING_PERCENT;
	}

	/** Copies what is alive in a closed file, and puts the copy in its place at once. */
	static void copy(Path file) {
		MVStoreTool.compact(file.toString(), false);
	}

	/**
	 * How long to wait for a write before a slice of the work is due, in milliseconds.
	 */
	int patienceMs() {
		return this.settled ? LONG_PAUSE_MS : PAUSE_MS;
	}

	/**
	 * Does a slice of the work after a commit, or after a pause in which there was none.
	 */
	void after(boolean committed) {
		if (committed) {
			this.settled = false;
			whileBusy();
		}
		else if (!this.settled) {
			whenIdle();
		}
	}

	private void whileBusy() {
		if (++this.commits % COMMITS_BETWEEN == 0 && this.file.getChunksFillRate() < BUSY_FILL_PERCENT) {
			this.store.compact(BUSY_FILL_PERCENT, BUSY_BYTES);
		}
	}

	private void whenIdle() {
		boolean rewrote = this.store.compact(IDLE_FILL_PERCENT, IDLE_BYTES);
		if (rewrote) {
			this.store.commit();
			this.store.sync();
		}
		this.settled = !rewrote;
	}

}
