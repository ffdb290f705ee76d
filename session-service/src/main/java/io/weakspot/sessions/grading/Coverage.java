package io.weakspot.sessions.grading;

/**
 * From how near a passage is to a key point to the probability that a person would call
 * the key point covered: a logistic regression. Its coefficients were fitted on the
 * starter bank, with answers put together from phrasings that the rubric was not shown,
 * half of the key points left out, and answers to other questions.
 */
final class Coverage {

	/** From here on a key point counts as covered. */
	static final double COVERED = 0.6;

	/** Below this it counts as missed; between the two the grader is not sure. */
	static final double MISSED = 0.4;

	private static final double INTERCEPT = -3.57;

	private static final double NEARNESS = 6.81;

	private static final double LEAD = 3.72;

	private static final double CONTRAST = 1.88;

	private static final double WORDS = 1.13;

	/** Up to this share of conflict is the noise of finding negations by words. */
	private static final double TOLERATED = 0.2;

	private static final double CONFLICT = 9;

	/** Two sentences say more than one, so they are near to more. */
	private static final double TWO_SENTENCES = 0.3;

	/**
	 * In answers to the question the sentences are this near to its points on average.
	 */
	private static final double ON_TOPIC = 0.46;

	private static final double OFF_TOPIC = 12;

	private Coverage() {
	}

	/**
	 * What is measured between a passage and a key point.
	 *
	 * @param nearness mean of the cosines with the nearest anchor and with all of them
	 * @param lead how much nearer the key point is than the nearest other one
	 * @param contrast how much nearer it is than the others are on average
	 * @param words share of the anchor's words, by weight, that the whole answer has
	 * @param conflict share of the common words that one affirms and the other denies
	 * @param sentences how many sentences the passage has
	 * @param relevance mean cosine of the answer's sentences with what they are nearest
	 * to
	 */
	record Evidence(double nearness, double lead, double contrast, double words, double conflict, int sentences,
			double relevance) {

	}

	/** The probability, 0 to 1. */
	static double probability(Evidence evidence) {
		return 1 / (1 + Math.exp(-logit(evidence)));
	}

	private static double logit(Evidence evidence) {
		double logit = INTERCEPT + NEARNESS * evidence.nearness() + LEAD * evidence.lead()
				+ CONTRAST * evidence.contrast() + WORDS * evidence.words()
				- TWO_SENTENCES * (evidence.sentences() - 1);
		return logit - CONFLICT * Math.max(0, evidence.conflict() - TOLERATED)
				- OFF_TOPIC * Math.max(0, ON_TOPIC - evidence.relevance());
	}

	/** What a probability earns: nothing when missed, all when covered, part between. */
	static double credit(double probability) {
		return Math.clamp((probability - MISSED) / (COVERED - MISSED), 0, 1);
	}

}
