package io.weakspot.bench.simulation;

/**
 * An answer that the platform acknowledged.
 *
 * @param cover the probability to cover a key point with which it was made up, 0 to 1
 * @param state submitted, graded or unsure
 * @param score once it is graded, from 0 to 1
 */
record Given(String answerId, Classmate by, KnownQuestion question, double cover, String state, double score) {

	Given graded(String state, double score) {
		return new Given(this.answerId, this.by, this.question, this.cover, state, score);
	}

	/** Whether reports have to have it. */
	boolean counts() {
		return "graded".equals(this.state);
	}

}
