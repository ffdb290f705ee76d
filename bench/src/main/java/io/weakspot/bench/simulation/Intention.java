package io.weakspot.bench.simulation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a learner is about to say to a question.
 *
 * @param covered the ids of the key points that come to mind
 * @param misconception the id of a wrong belief that is stated, or null
 * @param tradeOff whether the other side is weighed
 * @param example whether own work is told of
 */
record Intention(Set<String> covered, @Nullable String misconception, boolean tradeOff, boolean example) {

	Intention {
		covered = Set.copyOf(covered);
	}

}
