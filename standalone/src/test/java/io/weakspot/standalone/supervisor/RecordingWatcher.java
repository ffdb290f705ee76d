package io.weakspot.standalone.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened, in order. */
final class RecordingWatcher implements Watcher {

	final List<String> events = new CopyOnWriteArrayList<>();

	@Override
	public void changed() {
		// told before each of the others
	}

	@Override
	public void ready(Part part, Duration took) {
		this.events.add(part.name() + " ready");
	}

	@Override
	public void died(Part part, int exitCode, Duration pause) {
		this.events.add(part.name() + " died with " + exitCode + ", again in " + pause.toMillis() + " ms");
	}

	@Override
	public void slow(Part part, Duration soFar) {
		this.events.add(part.name() + " slow after " + soFar.toMillis() + " ms");
	}

}
