package io.weakspot.bench.mastery;

import java.util.Map;

import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.Population;

/**
 * The population as many learners' answers show it.
 *
 * @param repetition what an answer more to a question adds
 */
record FittedPopulation(Gaussian baseline, Components topics, Components practices, Components questions,
		double repetition) implements Population {

	@Override
	public Gaussian topic(String topicId) {
		return this.topics.of(topicId);
	}

	@Override
	public double practice(String topicId) {
		// A right answer must not lower the mastery of its topic.
		return Math.max(0, this.practices.of(topicId).mean());
	}

	@Override
	public Gaussian question(String questionId, Level level) {
		return this.questions.of(questionId);
	}

	FittedPopulation withTopics(Components topics) {
		return new FittedPopulation(this.baseline, topics, this.practices, this.questions, this.repetition);
	}

	FittedPopulation withPractices(Components practices) {
		return new FittedPopulation(this.baseline, this.topics, practices, this.questions, this.repetition);
	}

	FittedPopulation withQuestions(Components questions) {
		return new FittedPopulation(this.baseline, this.topics, this.practices, questions, this.repetition);
	}

	FittedPopulation withRepetition(double repetition) {
		return new FittedPopulation(this.baseline, this.topics, this.practices, this.questions, repetition);
	}

	/**
	 * Components of one kind.
	 *
	 * @param known those of which answers were seen
	 * @param unknown what is believed of any other
	 */
	record Components(Map<String, Gaussian> known, Gaussian unknown) {

		static Components unknown(double mean, double variance) {
			return new Components(Map.of(), new Gaussian(mean, variance));
		}

		Gaussian of(String id) {
			return this.known.getOrDefault(id, this.unknown);
		}

	}

}
