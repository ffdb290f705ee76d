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

	private static final int CLASS_WITH_OTHERS = 10;

	/** How many others begin later, so that there is a second cohort to compare with. */
	int later() {
		return (this.learners >= CLASS_WITH_OTHERS) ? this.learners * 2 / 5 : 0;
	}

}
