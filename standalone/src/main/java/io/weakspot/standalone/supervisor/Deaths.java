package io.weakspot.standalone.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Remembers when a part died, to tell a part that was killed from one that can't live.
 */
final class Deaths {

	private final Policy policy;

	private final Deque<Instant> recent = new ArrayDeque<>();

	Deaths(Policy policy) {
		this.policy = policy;
	}

	void at(Instant now) {
		this.recent.addLast(now);
		while (this.recent.getFirst().isBefore(now.minus(this.policy.within()))) {
			this.recent.removeFirst();
		}
	}

	boolean tooMany() {
		return this.recent.size() >= this.policy.deaths();
	}

	/** The pause before the next start. */
	Duration pause() {
		return this.policy.firstPause().multipliedBy(1L << (this.recent.size() - 1));
	}

}
