package io.weakspot.analytics.domain.mastery;

/** The population as far as authors know it: nothing but the levels of questions. */
public final class LevelPopulation implements Population {

	private final Priors priors;

	public LevelPopulation(Priors priors) {
		this.priors = priors;
	}

	@Override
	public Gaussian baseline() {
		return this.priors.baseline();
	}

	@Override
	public Gaussian topic(String topicId) {
		return Gaussian.ZERO;
	}

	@Override
	public double practice(String topicId) {
		return 0;
	}

	@Override
	public double repetition() {
		return 0;
	}

	@Override
	public Gaussian question(String questionId, Level level) {
		return this.priors.question(level);
	}

}
