package io.weakspot.bench.mastery;

import java.util.function.DoubleUnaryOperator;

import io.weakspot.analytics.domain.mastery.Gaussian;

/**
 * What was believed of a topic at one time, and what happened afterwards.
 *
 * @param belief about the logit of a typical question's score
 * @param score the expected score, from 0 to 1, where that logit is known
 * @param before answers on the topic before that time
 * @param after how many right or wrong answers those on the topic after it tell as much
 * as
 * @param accuracy the mean score of those after it, from 0 to 1
 */
record Forecast(String topic, Gaussian belief, DoubleUnaryOperator score, int before, int after, double accuracy) {

	Forecast spread(double times) {
		return new Forecast(this.topic, new Gaussian(this.belief.mean(), this.belief.variance() * times), this.score,
				this.before, this.after, this.accuracy);
	}

	/** The expected score, from 0 to 1. */
	double mastery() {
		return this.score.applyAsDouble(this.belief.mean());
	}

}
