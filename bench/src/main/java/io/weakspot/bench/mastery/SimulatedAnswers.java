package io.weakspot.bench.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.bench.simulation.Exercise;
import io.weakspot.bench.simulation.Lot;
import io.weakspot.bench.simulation.Nature;
import io.weakspot.bench.simulation.SimulatedLearner;

/**
 * Answers that nobody gave, always the same ones: learners practise banks of different
 * sizes in sittings of a few minutes, some topic by topic, some all mixed, and come back
 * to questions more or less often. An open answer is graded on its key points, of which
 * each is there with the learner's chance; others are right or wrong.
 */
final class SimulatedAnswers {

	private static final long SEED = 20_261_128;

	private static final int BANKS = 12;

	private static final int LEARNERS = 60;

	private static final int MOST_ANSWERS = 240;

	private static final double TOPIC_DEVIATION = 0.5;

	private static final double LEVEL = 0.3;

	private static final double QUESTION_DEVIATION = 0.9;

	private static final Instant FIRST = Instant.parse("2026-01-05T17:00:00Z");

	/** The answers to each bank. */
	List<List<History>> banks() {
		List<List<History>> banks = new ArrayList<>();
		for (int number = 0; number < BANKS; number++) {
			Bank bank = bank(number);
			List<History> learners = new ArrayList<>();
			for (int learner = 0; learner < LEARNERS; learner++) {
				learners.add(history(bank, "learner-" + number + "-" + learner));
			}
			banks.add(learners);
		}
		return banks;
	}

	private static Bank bank(int number) {
		RandomGenerator chance = Lot.of(SEED, "bank", number);
		int topics = chance.nextInt(5, 40);
		List<List<Question>> questions = new ArrayList<>();
		for (int topic = 0; topic < topics; topic++) {
			double easy = TOPIC_DEVIATION * chance.nextGaussian();
			List<Question> inTopic = new ArrayList<>();
			for (int i = chance.nextInt(4, 25); i > 0; i--) {
				inTopic.add(question("q-" + number + "-" + topic + "-" + i, topic, topics, easy, chance));
			}
			questions.add(inTopic);
		}
		return new Bank(questions, chance.nextDouble(), 0.6 * chance.nextDouble());
	}

	private static Question question(String id, int topic, int topics, double easy, RandomGenerator chance) {
		Level level = chance.nextBoolean() ? Level.FRESHER : Level.EXPERIENCED;
		Map<String, Double> about = new LinkedHashMap<>();
		int second = chance.nextInt(topics);
		boolean both = chance.nextDouble() < 0.15 && second != topic;
		about.put("topic-" + topic, both ? Math.sqrt(0.5) : 1);
		if (both) {
			about.put("topic-" + second, Math.sqrt(0.5));
		}
		double difficulty = ((level == Level.FRESHER) ? -LEVEL : LEVEL) - easy
				+ QUESTION_DEVIATION * chance.nextGaussian();
		int points = (chance.nextDouble() < 0.4) ? 1 : chance.nextInt(3, 7);
		return new Question(new Exercise(id, about, difficulty), level, points);
	}

	private static History history(Bank bank, String name) {
		RandomGenerator chance = Lot.of(SEED, "history", name);
		SimulatedLearner learner = new SimulatedLearner(SEED, name, Nature.drawn(chance));
		List<GradedAnswer> answers = new ArrayList<>();
		Instant at = FIRST;
		int left = (int) Math.exp(Math.log(10) + chance.nextDouble() * Math.log(MOST_ANSWERS / 10.0));
		List<Question> known = new ArrayList<>();
		int topic = 0;
		for (int inSitting = 0; left > 0; left--) {
			if (inSitting-- == 0) {
				inSitting = chance.nextInt(5, 20);
				at = at.plus(Duration.ofHours(chance.nextInt(6, 150)));
			}
			boolean other = chance.nextDouble() < bank.mixing() || chance.nextInt(8) == 0;
			topic = other ? chance.nextInt(bank.questions().size()) : topic;
			List<Question> inTopic = bank.questions().get(topic);
			boolean again = !known.isEmpty() && chance.nextDouble() < bank.repeating();
			Question question = again ? known.get(chance.nextInt(known.size()))
					: inTopic.get(chance.nextInt(inTopic.size()));
			at = at.plusSeconds(chance.nextInt(20, 200));
			answers.add(answer(answers.size(), question, learner.chance(question.exercise(), at), at, chance));
			learner.practise(question.exercise(), at);
			known.add(question);
		}
		return new History(name, answers);
	}

	private static GradedAnswer answer(int index, Question question, double expected, Instant at,
			RandomGenerator chance) {
		int covered = 0;
		for (int point = 0; point < question.points(); point++) {
			covered += (chance.nextDouble() < expected) ? 1 : 0;
		}
		List<GradedAnswer.Topic> topics = question.exercise()
			.topics()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((topic) -> new GradedAnswer.Topic(topic.getKey(), topic.getKey(), topic.getValue()))
			.toList();
		return AnswerFile.answer(index, question.exercise().id(), topics, question.level(),
				covered / (double) question.points(), at.toEpochMilli());
	}

	/**
	 * A bank and how it is practised.
	 *
	 * @param questions those of each topic
	 * @param mixing the chance that another topic comes next
	 * @param repeating the chance that a question comes again
	 */
	private record Bank(List<List<Question>> questions, double mixing, double repeating) {
	}

	private record Question(Exercise exercise, Level level, int points) {
	}

}
