package io.weakspot.sessions.grading;

import io.weakspot.sessions.grading.Passage.Extent;

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

	/**
	 * For key points that no author wrote: one wording each, and parts of one text, so
	 * that how much nearer one is than another says little. Nearness and words were
	 * weighed on the marks of Mohler's data (2011), which are kinder; the intercept is
	 * stricter.
	 */
	private static final double DERIVED_INTERCEPT = -2.8;

	private static final double DERIVED_NEARNESS = 5;

	private static final double DERIVED_WORDS = 3;

	/** Up to this share of conflict is the noise of finding negations by words. */
	private static final double TOLERATED = 0.2;

	private static final double CONFLICT = 9;

	/**
	 * Two sentences are near to more than one is; a clause means less without the rest.
	 */
	private static final double NO_SENTENCE = 0.3;

	/**
	 * From this mean relevance on an answer is about the question; with many wordings to
	 * be near to, more is usual than with one.
	 */
	private static final double ON_TOPIC_BY_ONE = 0.3;

	private static final double ON_TOPIC_BY_MANY = 0.52;

	private static final double MANY = 16;

	private static final double OFF_TOPIC = 14;

	/** A sentence that is nearer to a misconception is no evidence for the truth. */
	private static final double WRONG = 8;

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
	 * @param wrong how much nearer the passage is to a misconception than to the key
	 * point
	 * @param extent how much of the answer the passage takes
	 * @param relevance mean cosine of the answer's sentences with what they are nearest
	 * to
	 * @param onTopic the relevance from which on an answer is about the question
	 * @param derived whether no author wrote the key point
	 */
	record Evidence(double nearness, double lead, double contrast, double words, double conflict, double wrong,
			Extent extent, double relevance, double onTopic, boolean derived) {

	}

	/** The probability, 0 to 1. */
	static double probability(Evidence evidence) {
		return 1 / (1 + Math.exp(-logit(evidence)));
	}

	private static double logit(Evidence evidence) {
		double logit = evidence.derived()
				? DERIVED_INTERCEPT + DERIVED_NEARNESS * evidence.nearness() + DERIVED_WORDS * evidence.words()
				: INTERCEPT + NEARNESS * evidence.nearness() + LEAD * evidence.lead() + CONTRAST * evidence.contrast()
						+ WORDS * evidence.words() - ((evidence.extent() == Extent.SENTENCE) ? 0 : NO_SENTENCE);
		return logit - CONFLICT * Math.max(0, evidence.conflict() - TOLERATED) - WRONG * evidence.wrong()
				- OFF_TOPIC * Math.max(0, evidence.onTopic() - evidence.relevance());
	}

	/** The mean relevance from which on an answer counts as being about the question. */
	static double onTopic(long wordings) {
		return ON_TOPIC_BY_ONE + (ON_TOPIC_BY_MANY - ON_TOPIC_BY_ONE) * Math.min(1, (wordings - 1) / MANY);
	}

	/** What a probability earns: nothing when missed, all when covered, part between. */
	static double credit(double probability) {
		return Math.clamp((probability - MISSED) / (COVERED - MISSED), 0, 1);
	}

}
