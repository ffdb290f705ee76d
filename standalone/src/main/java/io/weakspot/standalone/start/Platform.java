package io.weakspot.standalone.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.weakspot.standalone.supervisor.Part;
import io.weakspot.standalone.supervisor.PartFailed;
import io.weakspot.standalone.supervisor.Policy;
import io.weakspot.standalone.supervisor.Stage;
import io.weakspot.standalone.supervisor.Supervisor;
import io.weakspot.standalone.supervisor.Watcher;
import org.jspecify.annotations.Nullable;

/** The platform while it runs: says what happens, and leaves nothing running behind. */
final class Platform implements AutoCloseable, Watcher {

	private final DataFolder data;

	private final Listen listen;

	private final PrintWriter out;

	private final PlatformFile file;

	private volatile @Nullable Rehearsal rehearsal;

	private final long startedAt = System.nanoTime();

	private volatile @Nullable Supervisor supervisor;

	private volatile boolean closing;

	private boolean closed;

	Platform(DataFolder data, Listen listen, PrintWriter out) {
		this.data = data;
		this.listen = listen;
		this.out = out;
		this.file = new PlatformFile(data.resolve("platform.json"));
	}

	void awaitEndOfThoseLeft(Duration patience) throws IOException, InterruptedException {
		this.file.awaitEndOfThoseLeft(patience);
	}

	/** Lets quick starts be learned, once after a build. */
	void rehearse(PlatformParts parts) throws Refusal, IOException, InterruptedException {
		Rehearsal held = new Rehearsal(parts, new Rehearsing());
		this.rehearsal = held;
		try {
			held.holdIfNeeded(() -> say("Learning to start quickly, once after a build. This takes a minute or two:"));
		}
		catch (PartFailed ex) {
			if (!this.closing) {
				say("  Nothing was learned, so this start is a slow one, and the next tries again. " + ex.getMessage());
			}
		}
		this.rehearsal = null;
	}

	/** Starts the parts and says where they can be reached. */
	void start(List<Stage> stages) throws PartFailed, IOException, InterruptedException {
		this.data.sayHolder("process " + ProcessHandle.current().pid() + ", " + this.listen.local());
		say("Starting Weakspot, with its data in " + this.data.path());
		Supervisor started = new Supervisor(stages, this.data.resolve("logs"), Policy.DEFAULT, this);
		this.supervisor = started;
		if (this.closing) {
			return;
		}
		started.start();
		if (!this.closing) {
			say("Ready after " + seconds(Duration.ofNanos(System.nanoTime() - this.startedAt)) + ". Open "
					+ this.listen.local() + "  (Ctrl-C stops it)");
		}
	}

	/**
	 * Lets a demo's class practise, and says where to look at it.
	 * @throws Refusal if it did not come to its end
	 */
	void show(Demo demo) throws Refusal, IOException, InterruptedException {
		say("Making a class of 30 with two weeks of answers, and an evening group. This takes a few minutes:");
		boolean made = demo.make(this.listen.local());
		if (made) {
			say("The demo is ready: sign in at " + this.listen.local()
					+ " with one of these accounts, whose passwords are shown only this once. Ctrl-C stops it.");
		}
		else if (!this.closing) {
			throw new Refusal("The demo was not finished. The next start with --demo makes it anew.");
		}
	}

	void awaitEnd() throws PartFailed, InterruptedException {
		Supervisor running = this.supervisor;
		if (running != null && !this.closing) {
			running.awaitEnd();
		}
	}

	@Override
	public void changed() {
		Supervisor running = this.supervisor;
		if (running != null && !this.closing) {
			try {
				this.file.write(this.listen.local(), running.running());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	@Override
	public void ready(Part part, Duration took) {
		row(part.name(), "ready", took);
	}

	@Override
	public void slow(Part part, Duration soFar) {
		row(part.name(), "is still starting", soFar);
	}

	@Override
	public void died(Part part, int exitCode, Duration pause) {
		say("  " + part.name() + " stopped (exit code " + exitCode + ") and is started again in " + seconds(pause));
	}

	/** Stops everything; the second call waits for the first. */
	@Override
	public synchronized void close() {
		this.closing = true;
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			Rehearsal held = this.rehearsal;
			if (held != null) {
				held.close();
			}
			Supervisor running = this.supervisor;
			if (running != null) {
				say("Stopping");
				running.stop();
				say("Stopped. The data stays in " + this.data.path());
			}
			this.file.delete();
			this.data.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void row(String name, String what, Duration took) {
		say(String.format(Locale.ROOT, "  %-18s %s after %s", name, what, seconds(took)));
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
	}

	private void say(String line) {
		this.out.println(line);
		this.out.flush();
	}

	/** Tells people that the rehearsal goes on. */
	private final class Rehearsing implements Watcher {

		@Override
		public void changed() {
			// nobody looks for the processes of a rehearsal
		}

		@Override
		public void ready(Part part, Duration took) {
			row(part.name(), "rehearsing", took);
		}

		@Override
		public void slow(Part part, Duration soFar) {
			Platform.this.slow(part, soFar);
		}

		@Override
		public void died(Part part, int exitCode, Duration pause) {
			// it ends the rehearsal
		}

	}

}
