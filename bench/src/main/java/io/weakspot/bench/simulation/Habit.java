package io.weakspot.bench.simulation;

/** What is peculiar about a simulated learner, so that a report has something to find. */
enum Habit {

	/** Nothing is. */
	STEADY("practises steadily"),
	/** Never says what speaks against it. */
	ONE_SIDED("never weighs both sides"),
	/** Does not come back after a while. */
	STOPS("stopped practising"),
	/** Begins well and gets worse from the middle on. */
	FALLS("began well and is falling"),
	/** Leaves assignments lying. */
	BEHIND("leaves assignments lying");

	/** In every ten learners, so that a small class has some of each. */
	private static final Habit[] IN_TEN = { STEADY, STEADY, ONE_SIDED, STOPS, BEHIND, FALLS, STEADY, STEADY, STEADY,
			STEADY };

	private final String described;

	Habit(String described) {
		this.described = described;
	}

	/** In the words of somebody who shows the class around. */
	String described() {
		return this.described;
	}

	static Habit of(int number) {
		return IN_TEN[number % IN_TEN.length];
	}

}
