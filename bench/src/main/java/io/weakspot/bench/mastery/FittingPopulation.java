package io.weakspot.bench.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.FittedPopulation;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.QuestionState;
import io.weakspot.analytics.domain.mastery.SeeingSituations;
import io.weakspot.analytics.domain.mastery.Situation;
import io.weakspot.analytics.domain.mastery.TopicState;

/**
 * Finds the population under which the filter is least surprised: it goes through all
 * learners several times, and after each time moves one kind of component by a Newton
 * step towards its most probable values, each with a Gaussian prior.
 */
final class FittingPopulation {

	private static final int ROUNDS = 4;

	private static final double NEVER_CERTAIN = 0.01;

	private static final Gaussian TOPIC = new Gaussian(0, 1);

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
		double inside = Math.clamp(mean, NEVER_CERTAIN, 1 - NEVER_CERTAIN);
		Gaussian baseline = new Gaussian(Math.log(inside / (1 - inside)), 0);
		FittedPopulation population = new FittedPopulation(this.priors, baseline, Map.of(), Map.of(), 0, 0);
		for (int round = 0; round < ROUNDS; round++) {
			population = topics(population, histories);
			population = questions(population, histories);
			population = slopes(population, histories);
		}
		return population;
	}

	private FittedPopulation topics(FittedPopulation from, List<History> histories) {
		Map<String, Evidence> evidences = new TreeMap<>();
		goThrough(histories, from,
				(situation, score) -> situation.asked()
					.topics()
					.forEach((topic) -> of(evidences, topic.id()).add(situation, score, topic.weight())));
		Map<String, FittedPopulation.Topic> topics = new TreeMap<>();
		evidences.forEach((id, evidence) -> {
			FittedPopulation.Topic known = from.topics().get(id);
			topics.put(id, new FittedPopulation.Topic(evidence.move(from.topic(id), TOPIC),
					(known != null) ? known.practice() : from.practice()));
		});
		return new FittedPopulation(this.priors, from.baseline(), topics, from.questions(), from.practice(),
				from.repetition());
	}

	private FittedPopulation questions(FittedPopulation from, List<History> histories) {
		Map<String, Evidence> evidences = new TreeMap<>();
		Map<String, Level> levels = new HashMap<>();
		goThrough(histories, from, (situation, score) -> {
			of(evidences, situation.asked().questionId()).add(situation, score, 1);
			levels.put(situation.asked().questionId(), situation.asked().level());
		});
		FittedPopulation unknown = FittedPopulation.unknown(this.priors);
		Map<String, Gaussian> questions = new TreeMap<>();
		levels.forEach((id, level) -> questions.put(id,
				of(evidences, id).move(from.question(id, level), unknown.question(id, level))));
		return new FittedPopulation(this.priors, from.baseline(), from.topics(), questions, from.practice(),
				from.repetition());
	}

	private FittedPopulation slopes(FittedPopulation from, List<History> histories) {
		Map<String, Evidence> practices = new TreeMap<>();
		Evidence practice = new Evidence();
		Evidence repetition = new Evidence();
		goThrough(histories, from, (situation, score) -> {
			double practised = 0;
			for (int i = 0; i < situation.topics().size(); i++) {
				TopicState topic = situation.topics().get(i);
				if (topic != null) {
					GradedAnswer.Topic about = situation.asked().topics().get(i);
					double coefficient = about.weight() * Math.log1p(topic.answers());
					of(practices, about.id()).add(situation, score, coefficient);
					practised += coefficient;
				}
			}
			practice.add(situation, score, practised);
			QuestionState question = situation.question();
			if (question != null) {
				repetition.add(situation, score, Math.log1p(question.answers()));
			}
		});
		double typical = practice.move(new Gaussian(from.practice(), 0), SLOPE).mean();
		Map<String, FittedPopulation.Topic> topics = new TreeMap<>();
		from.topics()
			.forEach((id, topic) -> topics.put(id,
					new FittedPopulation.Topic(topic.standing(),
							of(practices, id)
								.move(new Gaussian(topic.practice(), 0), new Gaussian(typical, PRACTICE_VARIANCE))
								.mean())));
		return new FittedPopulation(this.priors, from.baseline(), topics, from.questions(), typical,
				repetition.move(new Gaussian(from.repetition(), 0), SLOPE).mean());
	}

	private static Evidence of(Map<String, Evidence> evidences, String id) {
		return evidences.computeIfAbsent(id, (unseen) -> new Evidence());
	}

	private void goThrough(List<History> histories, FittedPopulation population, Observer observer) {
		Model model = new Model(this.priors, population, Head.NONE, 1);
		CountingAnswers counting = new CountingAnswers(model);
		SeeingSituations situations = new SeeingSituations(model);
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
