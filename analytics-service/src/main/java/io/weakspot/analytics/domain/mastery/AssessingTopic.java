package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Turns what is believed of a topic into what is said of it. */
public final class AssessingTopic {

	/** Standard deviations on either side of a 90 % interval. */
	private static final double NINETY_PERCENT = 1.6448536269514722;

	private static final int ANSWERS_FOR_A_TREND = 3;

	private final Priors priors;

	private final Population population;

	private final Thresholds thresholds;

	private final Reasons reasons;

	private final double flattening;

	private final double spread;

	public AssessingTopic(Model model, Thresholds thresholds) {
		Priors priors = model.priors();
		this.priors = priors;
		this.population = model.population();
		this.spread = model.spread();
		this.thresholds = thresholds;
		this.reasons = new Reasons(thresholds);
		// A typical question is any of the topic, so what sets questions apart stays
		// unknown.
		this.flattening = BayesianFilter.flattening(priors.questionVariance() + priors.learnerQuestionVariance());
	}

	public TopicMastery assess(String topicId, @Nullable LearnerState learner, TopicState topic) {
		Gaussian belief = belief(topicId, learner, topic);
		TopicMastery.State state = state(belief, topic.questions());
		Reasons.Finding why = this.reasons.find(state, topic.recent());
		return new TopicMastery(state, score(belief.mean()), score(belief.quantile(-NINETY_PERCENT)),
				score(belief.quantile(NINETY_PERCENT)), trend(belief, topic), Reasons.median(topic.recent()),
				why.reason(), why.evidence());
	}

	/**
	 * What is believed of the logit of the score on a typical question. A topic without
	 * an answer stands at the population's, shifted by the learner's ability.
	 */
	public Gaussian belief(String topicId, @Nullable LearnerState learner, @Nullable TopicState topic) {
		return TopicBelief
			.of(this.population, topicId, (learner != null) ? learner.ability() : this.priors.learner(), topic,
					this.priors)
			.spread(this.spread);
	}

	private TopicMastery.State state(Gaussian belief, int questions) {
		if (questions < this.thresholds.minQuestions()) {
			return TopicMastery.State.NO_DATA;
		}
		if (below(belief, this.thresholds.weakBelow()) >= this.thresholds.sureness()) {
			return TopicMastery.State.WEAK;
		}
		if (1 - below(belief, this.thresholds.strongAbove()) >= this.thresholds.sureness()) {
			return TopicMastery.State.STRONG;
		}
		return TopicMastery.State.UNCLEAR;
	}

	private double below(Gaussian belief, double mastery) {
		return belief.probabilityBelow(Normal.logit(mastery) * this.flattening);
	}

	/** The expected score on a typical question where the topic's logit is known. */
	public double score(double logit) {
		return Normal.logistic(logit / this.flattening);
	}

	private TopicMastery.@Nullable Trend trend(Gaussian now, TopicState topic) {
		List<TopicState.Checkpoint> earlier = topic.checkpoints()
			.stream()
			.filter((checkpoint) -> checkpoint.answers() <= topic.answers() - ANSWERS_FOR_A_TREND)
			.toList();
		if (earlier.isEmpty()) {
			return null;
		}
		Gaussian before = earlier.getFirst().belief().spread(this.spread);
		if (now.quantile(-NINETY_PERCENT) > before.quantile(NINETY_PERCENT)) {
			return TopicMastery.Trend.UP;
		}
		if (now.quantile(NINETY_PERCENT) < before.quantile(-NINETY_PERCENT)) {
			return TopicMastery.Trend.DOWN;
		}
		return null;
	}

}
