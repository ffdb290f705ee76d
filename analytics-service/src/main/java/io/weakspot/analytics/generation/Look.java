package io.weakspot.analytics.generation;

import java.time.Instant;

import io.weakspot.analytics.topology.Generation;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation was at a time.
 *
 * @param events how far it has counted the events
 * @param results how far its results have got into the read model
 */
record Look(Generation generation, Instant at, Reading events, Reading results) {

	/** Whether all that there was at an earlier look is in the read model. */
	boolean isPast(@Nullable Look earlier) {
		return earlier != null && earlier.generation.equals(this.generation) && this.events.isPast(earlier.events)
				&& this.results.isPast(earlier.results);
	}

}
