package io.weakspot.analytics.domain.mastery;

/**
 * What is believed before any answer, on the logit scale. The population's components are
 * inputs of a learner's stream: they come from here, not from other learners' answers, so
 * that the order in which learners are counted can't change a report.
 *
 * @param base the mean of all answers
 * @param level how far a question for freshers is easier than the mean of all, and one
 * for experienced people harder
 * @param learnerVariance how much learners differ
 * @param topicVariance how much one learner's topics differ
 * @param questionVariance how much questions of one level differ
 * @param learnerQuestionVariance how much one learner's questions differ beyond that
 * @param forgettingPerDay the variance that a day without an answer adds, for the learner
 * and for each topic
 * @param drift the share of a prior variance that each answer adds back, because learning
 * changes what was measured before
 * @param evidence how many right-or-wrong answers one graded answer tells as much as: it
 * is graded on several key points
 */
public record Priors(double base, double level, double learnerVariance, double topicVariance, double questionVariance,
		double learnerQuestionVariance, double forgettingPerDay, double drift, double evidence) {

	/**
	 * The variances with which answers of learners are predicted best who had no part in
	 * the choice: docs/mastery.md. An answer graded on key points tells as much as three
	 * that are right or wrong.
	 */
	public static final Priors DEFAULT = new Priors(0.4, 0.3, 0.6, 0.6, 0.8, 0.4, 0.01, 0.03, 3);

	/**
	 * The same where answers are right or wrong, and no author says how hard they are.
	 */
	public Priors ofExercises() {
		return new Priors(this.base, 0, this.learnerVariance, this.topicVariance, this.questionVariance,
				this.learnerQuestionVariance, this.forgettingPerDay, this.drift, 1);
	}

	Gaussian baseline() {
		return new Gaussian(this.base, 0);
	}

	Gaussian learner() {
		return new Gaussian(0, this.learnerVariance);
	}

	Gaussian learnerTopic() {
		return new Gaussian(0, this.topicVariance);
	}

	/** What is believed of a component after an answer that was given at once. */
	Gaussian drifted(Gaussian after, Gaussian before, double priorVariance) {
		return new Gaussian(after.mean(), Math.min(after.variance() + this.drift * priorVariance, before.variance()));
	}

	Gaussian learnerQuestion() {
		return new Gaussian(0, this.learnerQuestionVariance);
	}

	/** A question that nobody has answered yet, from its author's level. */
	Gaussian question(Level of) {
		return new Gaussian(shift(of), this.questionVariance);
	}

	private double shift(Level of) {
		return switch (of) {
			case FRESHER -> this.level;
			case EXPERIENCED -> -this.level;
		};
	}

}
