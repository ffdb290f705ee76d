package io.weakspot.analytics.domain.mastery;

/** Says what score is expected of a learner at a question: O(1) work. */
public final class Predicting {

	private final SeeingSituations situations;

	private final Head head;

	public Predicting(Model model) {
		this.situations = new SeeingSituations(model);
		this.head = model.head();
	}

	/** The expected score, from 0 to 1. */
	public double expectedScore(Asked asked, LearnerMemory memory) {
		return this.head.expectedScore(this.situations.before(asked, memory));
	}

}
