package io.weakspot.analytics.domain.mastery;

/**
 * How answers of one kind went, as far as a few numbers tell: each is brought forward by
 * one answer in O(1).
 *
 * @param sum of all scores
 * @param last the last score, from 0 to 1
 * @param latest the mean of the last two or three scores, each older one counting less
 * @param recent the same of the last ten or so
 * @param surprise the mean of what the last ten or so scored beyond what was expected
 * @param trend the same of the last forty or so
 * @param streak how many in a row went well, or badly where it is below 0
 * @param run how many of the learner's answers in a row were of this kind
 * @param ordinal the how-manieth of all the learner's answers the last of this kind was
 */
public record Form(float sum, float last, float latest, float recent, float surprise, float trend, int streak, int run,
		int ordinal) {

	private static final float LATEST = 0.4f;

	private static final float RECENT = 0.12f;

	private static final float TREND = 0.03f;

	/** Above this an answer went well. */
	private static final float HALF = 0.5f;

	private static final int LONGEST = 100;

	/** Before the first answer, of which so much is expected. */
	static Form before(double expected) {
		float start = (float) expected;
		return new Form(0, start, start, start, 0, 0, 0, 0, 0);
	}

	/**
	 * The form after one more answer.
	 * @param score from 0 to 1
	 * @param expected the score that was expected
	 * @param ordinal the how-manieth of all the learner's answers it is
	 */
	Form after(double score, double expected, int ordinal) {
		float scored = (float) score;
		float beyond = (float) (score - expected);
		return new Form(this.sum + scored, scored, this.latest + LATEST * (scored - this.latest),
				this.recent + RECENT * (scored - this.recent), this.surprise + RECENT * (beyond - this.surprise),
				this.trend + TREND * (beyond - this.trend), streak(scored),
				(ordinal == this.ordinal + 1) ? Math.min(this.run + 1, LONGEST) : 1, ordinal);
	}

	private int streak(float score) {
		if (score >= HALF) {
			return Math.min(Math.max(this.streak, 0) + 1, LONGEST);
		}
		return Math.max(Math.min(this.streak, 0) - 1, -LONGEST);
	}

}
