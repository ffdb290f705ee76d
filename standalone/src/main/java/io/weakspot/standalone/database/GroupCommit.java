package io.weakspot.standalone.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

import org.h2.mvstore.MVStore;

/**
 * Puts all writes that wait on disk by one commit and one sync, then lets their answers
 * out. While that goes on the next writes gather, so that the cost of a sync is shared by
 * as many writes as come in its time.
 * <p>
 * A write changes several maps (the document, each unique index, the size). A commit
 * between two of them would leave an index entry without its document after a kill, so
 * writes share a gate that a commit takes alone.
 */
final class GroupCommit implements AutoCloseable {

	private final MVStore store;

	private final Upkeep upkeep;

	private final Consumer<Throwable> onFailure;

	private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

	private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

	private final Thread committer;

	private volatile boolean closed;

	/**
	 * Starts committing to a store that does not commit by itself.
	 * @param store the store
	 * @param onFailure told once when the store can't be written; no answer leaves after
	 * that
	 */
	GroupCommit(MVStore store, Consumer<Throwable> onFailure) {
		this.store = store;
		this.upkeep = new Upkeep(store);
		this.onFailure = onFailure;
		this.committer = Thread.ofPlatform().name("group-commit").start(this::commitUntilClosed);
	}

	/** Applies a write, never across a commit. */
	void apply(Runnable write) {
		Lock shared = this.gate.readLock();
		shared.lock();
		try {
			write.run();
		}
		finally {
			shared.unlock();
		}
	}

	/** Runs the answer once everything applied before this call is on disk. */
	void whenOnDisk(Runnable answer) {
		this.waiting.add(answer);
	}

	/** Commits what is left and stops. */
	@Override
	public void close() throws InterruptedException {
		this.closed = true;
		this.waiting.add(() -> {
		});
		this.committer.join();
	}

	private void commitUntilClosed() {
		try {
			while (!this.closed || !this.waiting.isEmpty()) {
				Runnable first = this.waiting.poll(this.upkeep.patienceMs(), TimeUnit.MILLISECONDS);
				if (first != null) {
					commitWith(first);
				}
				alone(() -> this.upkeep.after(first != null));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			this.onFailure.accept(ex);
		}
	}

	private void commitWith(Runnable first) {
		List<Runnable> answers = new ArrayList<>();
		answers.add(first);
		alone(() -> {
			this.waiting.drainTo(answers);
			this.store.commit();
		});
		this.store.sync();
		answers.forEach(Runnable::run);
	}

	private void alone(Runnable work) {
		Lock exclusive = this.gate.writeLock();
		exclusive.lock();
		try {
			work.run();
		}
		finally {
			exclusive.unlock();
		}
	}

}
