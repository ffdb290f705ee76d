package io.weakspot.bench.simulation;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What is to be simulated.
 *
 * @param answers how many a learner usually gives on a day
 * @param atOnce how many learners practise at the same time
 * @param clockOffsetFile where the platform reads what to add to its clock, or null if it
 * goes by the real time
 */
public record Plan(int learners, int days, int answers, long seed, String bankId, int atOnce,
		@Nullable Path clockOffsetFile) {
}
