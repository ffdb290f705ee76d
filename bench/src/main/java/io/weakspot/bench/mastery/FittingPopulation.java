package io.weakspot.bench.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.analytics.domain.mastery.BayesianFilter;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Population;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.SeeingSituations;
import io.weakspot.analytics.domain.mastery.Situation;
import io.weakspot.analytics.domain.mastery.TopicState;
import io.weakspot.bench.mastery.FittedPopulation.Components;

/**
 * Finds the population under which the filter is least surprised: it goes through all
 * learners several times, and after each time moves one kind of component by a Newton
 * step towards its most probable values, each with a Gaussian prior.
 */
final class FittingPopulation {

	private static final int ROUNDS = 4;

	private static final double TOPIC_VARIANCE = 1;

	private static final double PRACTICE_VARIANCE = 0.02;

	private static final Gaussian SLOPE = new Gaussian(0, 1);

	private final Priors priors;

	FittingPopulation(Priors priors) {
		this.priors = priors;
	}

	FittedPopulation fit(List<History> histories) {
		double mean = histories.stream()
			.flatMap((history) -> history.answers().stream())
			.mapToDouble(GradedAnswer::score)
			.average()
			.orElse(0.5);
		FittedPopulation population = new FittedPopulation(new Gaussian(Math.log(mean / (1 - mean)), 0),
				Components.unknown(0, TOPIC_VARIANCE), Components.unknown(0, PRACTICE_VARIANCE),
				Components.unknown(0, this.priors.questionVariance()), 0);
		for (int round = 0; round < ROUNDS; round++) {
			population = population.withTopics(topics(population, histories));
			population = population.withQuestions(questions(population, histories));
			population = slopes(population, histories);
		}
		return population;
	}

	private Components topics(FittedPopulation population, List<History> histories) {
		Evidences evidences = new Evidences();
		goThrough(histories, population,
				(situation, score) -> situation.asked()
					.topics()
					.forEach((topic) -> evidences.of(topic.id()).add(situation, score, topic.weight())));
		return evidences.move(population.topics(), population.topics().unknown());
	}

	private Components questions(FittedPopulation population, List<History> histories) {
		Evidences evidences = new Evidences();
		goThrough(histories, population,
				(situation, score) -> evidences.of(situation.asked().questionId()).add(situation, score, 1));
		return evidences.move(population.questions(), population.questions().unknown());
	}

	private FittedPopulation slopes(FittedPopulation population, List<History> histories) {
		Evidences practices = new Evidences();
		Evidence practice = new Evidence();
		Evidence repetition = new Evidence();
		goThrough(histories, population, (situation, score) -> {
			double practised = 0;
			for (int i = 0; i < situation.topics().size(); i++) {
				TopicState topic = situation.topics().get(i);
				if (topic != null) {
					GradedAnswer.Topic about = situation.asked().topics().get(i);
					double coefficient = about.weight() * Math.log1p(topic.answers());
					practices.of(about.id()).add(situation, score, coefficient);
					practised += coefficient;
				}
			}
			practice.add(situation, score, practised);
			if (situation.question() != null) {
				repetition.add(situation, score, Math.log1p(situation.question().answers()));
			}
		});
		Gaussian typical = new Gaussian(practice.move(population.practices().unknown(), SLOPE).mean(),
				PRACTICE_VARIANCE);
		Gaussian repeated = repetition.move(new Gaussian(population.repetition(), 0), SLOPE);
		return population.withPractices(practices.move(population.practices(), typical))
			.withRepetition(repeated.mean());
	}

	private void goThrough(List<History> histories, Population population, Observer observer) {
		CountingAnswers counting = new CountingAnswers(new BayesianFilter(), this.priors, population);
		SeeingSituations situations = new SeeingSituations(this.priors, population);
		for (History history : histories) {
			FreshMemory memory = new FreshMemory();
			for (GradedAnswer answer : history.answers()) {
				observer.observe(situations.before(answer.asked(), memory), answer.score());
				counting.count(answer, memory);
			}
		}
	}

	private interface Observer {

		void observe(Situation situation, double score);

	}

	/** Evidence about each component of one kind. */
	private static final class Evidences {

		private final Map<String, Evidence> byId = new HashMap<>();

		Evidence of(String id) {
			return this.byId.computeIfAbsent(id, (unseen) -> new Evidence());
		}

		Components move(Components from, Gaussian prior) {
			Map<String, Gaussian> moved = new HashMap<>();
			this.byId.forEach((id, evidence) -> moved.put(id, evidence.move(from.of(id), prior)));
			return new Components(moved, prior);
		}

	}

	/**
	 * The first and second derivative of the answers' log-likelihood by one component.
	 */
	private static final class Evidence {

		private double gradient;

		private double information;

		void add(Situation situation, double score, double coefficient) {
			double expected = situation.expectedScore();
			this.gradient += coefficient * (score - expected);
			this.information += coefficient * coefficient * expected * (1 - expected);
		}

		Gaussian move(Gaussian from, Gaussian prior) {
			double precision = this.information + 1 / prior.variance();
			double step = (this.gradient - (from.mean() - prior.mean()) / prior.variance()) / precision;
			return new Gaussian(from.mean() + step, 1 / precision);
		}

	}

}
