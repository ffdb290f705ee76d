package io.weakspot.standalone.database;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file small. Every commit writes the pages that it changed to a new place and
 * leaves their old copies dead; what is still alive in mostly dead chunks is copied
 * together so that their space can be used again: a little while writes come, the rest
 * when they pause.
 */
final class Upkeep {

	private static final int COMMITS_BETWEEN = 16;

	private static final int BUSY_FILL_PERCENT = 50;

	private static final int BUSY_BYTES = 1 << 20;

	private static final int IDLE_SLICE_MS = 100;

	private final MVStore store;

	private final FileStore<?> file;

	private int commits;

	private boolean settled;

	Upkeep(MVStore store) {
		this.store = store;
		this.file = store.getFileStore();
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
		long before = this.file.size();
		this.store.compactFile(IDLE_SLICE_MS);
		this.settled = this.file.size() >= before;
	}

}
