package io.weakspot.bench.mastery;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Asked;
import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.BayesianFilter;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Population;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.SeeingSituations;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.domain.mastery.TopicState;

/** Production's classes, with a population and a head that were fitted on answers. */
final class FittedModel {

	private final CountingAnswers counting;

	private final SeeingSituations situations;

	private final AssessingTopic assessing;

	private FittedModel(Priors priors, Population population) {
		this.counting = new CountingAnswers(new BayesianFilter(), priors, population);
		this.situations = new SeeingSituations(priors, population);
		this.assessing = new AssessingTopic(priors, population, Thresholds.DEFAULT);
	}

	static FittedModel fit(Priors priors, List<History> histories) {
		return new FittedModel(priors, new FittingPopulation(priors).fit(histories));
	}

	/** The expected score of an answer, from 0 to 1. */
	double expect(Asked asked, FreshMemory memory) {
		return this.situations.before(asked, memory).expectedScore();
	}

	void count(GradedAnswer answer, FreshMemory memory) {
		this.counting.count(answer, memory);
	}

	/** What is believed of a topic now, beside the scores that follow. */
	Forecast forecast(String topic, FreshMemory memory, List<Double> following) {
		TopicState state = memory.topic(topic);
		Gaussian belief = this.assessing.belief(topic, memory.learner(), state);
		return new Forecast(topic, belief, this.assessing::score, (state != null) ? state.answers() : 0,
				following.size(), following.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
	}

}
