package io.weakspot.standalone.supervisor;

import java.time.Duration;

/** Is told what happens to the parts. */
public interface Watcher {

	/** A process was started or has ended; which ones run is in the supervisor. */
	void changed();

	/** A part can be used, so long after it was started. */
	void ready(Part part, Duration took);

	/** A part died and will be started again after a pause. */
	void died(Part part, int exitCode, Duration pause);

	/** A part lives and is not ready yet; told every now and then. */
	void slow(Part part, Duration soFar);

}
