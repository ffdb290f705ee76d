package io.weakspot.gateway.tokens;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords in a row, of one account or from one address, and the pause that they
 * cost: none for the first few, then one that doubles with each further failure.
 *
 * @param count in a row
 * @param pauseUntil before this, no further attempt is looked at
 */
record Failures(int count, Instant pauseUntil) {

	static final Failures NONE = new Failures(0, Instant.MIN);

	private static final int MAX_DOUBLINGS = 30;

	/** How long to wait from now on, zero for not at all. */
	Duration pause(Instant now) {
		return now.isBefore(this.pauseUntil) ? Duration.between(now, this.pauseUntil) : Duration.ZERO;
	}

	/** After one failure more. */
	Failures more(Instant now, Allowance allowance) {
		return new Failures(this.count + 1, pauseUntil(this.count + 1, now, allowance));
	}

	/**
	 * With an attempt under way: who has failed often enough to wait gets one attempt at
	 * a time, however many are sent at once.
	 */
	Failures attempt(Instant now, Allowance allowance) {
		return new Failures(this.count, pauseUntil(this.count, now, allowance));
	}

	private static Instant pauseUntil(int count, Instant now, Allowance allowance) {
		if (count < allowance.free()) {
			return Instant.MIN;
		}
		int doublings = Math.min(count - allowance.free(), MAX_DOUBLINGS);
		Duration pause = allowance.firstPause().multipliedBy(1L << doublings);
		return now.plus((pause.compareTo(allowance.longestPause()) < 0) ? pause : allowance.longestPause());
	}

	/**
	 * What is allowed before it costs a pause.
	 *
	 * @param free failures without a pause
	 * @param firstPause after that
	 * @param longestPause however many failures there are
	 */
	record Allowance(int free, Duration firstPause, Duration longestPause) {
	}

}
