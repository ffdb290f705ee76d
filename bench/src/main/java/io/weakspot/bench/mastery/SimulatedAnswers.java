package io.weakspot.bench.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Answers that nobody gave, always the same ones. Banks differ as much as practice does:
 * in how far learners, topics and questions lie apart, in whether learners go topic by
 * topic or mixed, in how often a question comes again and how well it is then remembered,
 * in what practice brings and in how much a day differs from the next. Where answers are
 * open they are graded on key points, of which each is there with the learner's chance;
 * in every other bank they are right or wrong. In one of three nobody has noted the time.
 */
final class SimulatedAnswers {

	private static final long SEED = 20_261_128;

	private static final int BANKS = 40;

	private static final int LEARNERS = 24;

	private static final int FEWEST_ANSWERS = 10;

	private static final int MOST_ANSWERS = 500;

	private static final double LEVEL = 0.3;

	private static final double DAYS_REMEMBERED = 10;

	private static final Instant FIRST = Instant.parse("2026-01-05T17:00:00Z");

	/** The answers to each bank. */
	List<Answered> banks() {
		List<Answered> banks = new ArrayList<>();
		for (int number = 0; number < BANKS; number++) {
			Bank bank = Bank.drawn(number);
			List<History> learners = new ArrayList<>();
			for (int learner = 0; learner < LEARNERS; learner++) {
				learners.add(new Sittings(bank, "learner-" + number + "-" + learner).history());
			}
			banks.add(new Answered(bank.open(), learners));
		}
		return banks;
	}

	/**
	 * The answers to a bank.
	 *
	 * @param open whether they were graded on key points
	 */
	record Answered(boolean open, List<History> learners) {
	}

	private record Question(Exercise exercise, Level level, int points) {
	}

	/**
	 * A bank and how it is practised.
	 *
	 * @param questions those of each topic
	 * @param timed whether the time of an answer is known
	 * @param mixing the chance that another topic comes next
	 * @param repeating the chance that a question comes again
	 * @param remembering what is gained by a question that was answered before, in logits
	 * @param practice what doubling the answers in a topic brings, in logits
	 * @param mood how far days lie apart, in logits
	 */
	private record Bank(List<List<Question>> questions, boolean open, boolean timed, double mixing, double repeating,
			double remembering, double practice, double mood) {

		static Bank drawn(int number) {
			RandomGenerator chance = Lot.of(SEED, "bank", number);
			boolean open = number % 2 == 0;
			int topics = chance.nextInt(5, 60);
			double topicDeviation = 0.2 + 0.7 * chance.nextDouble();
			double questionDeviation = 0.5 + 0.8 * chance.nextDouble();
			List<List<Question>> questions = new ArrayList<>();
			for (int topic = 0; topic < topics; topic++) {
				double easy = topicDeviation * chance.nextGaussian() + 0.5;
				List<Question> inTopic = new ArrayList<>();
				for (int i = chance.nextInt(2, 25); i > 0; i--) {
					inTopic.add(question("q-" + number + "-" + topic + "-" + i, topic, topics,
							easy + questionDeviation * chance.nextGaussian(), open, chance));
				}
				questions.add(inTopic);
			}
			return new Bank(questions, open, number % 3 != 0, chance.nextDouble(), 0.8 * chance.nextDouble(),
					2.5 * chance.nextDouble(), 0.5 * chance.nextDouble(), 0.7 * chance.nextDouble());
		}

		private static Question question(String id, int topic, int topics, double easy, boolean open,
				RandomGenerator chance) {
			Level level = chance.nextBoolean() ? Level.FRESHER : Level.EXPERIENCED;
			int second = chance.nextInt(topics);
			boolean both = chance.nextDouble() < 0.15 && second != topic;
			Map<String, Double> about = both
					? Map.of("topic-" + topic, Math.sqrt(0.5), "topic-" + second, Math.sqrt(0.5))
					: Map.of("topic-" + topic, 1.0);
			double hard = (level == Level.FRESHER) ? -LEVEL : LEVEL;
			return new Question(new Exercise(id, about, hard - easy), level, open ? chance.nextInt(3, 7) : 1);
		}

	}

	/** One learner at one bank. */
	private static final class Sittings {

		private final Bank bank;

		private final String name;

		private final RandomGenerator chance;

		private final SimulatedLearner learner;

		private final List<GradedAnswer> answers = new ArrayList<>();

		private final List<Question> asked = new ArrayList<>();

		private final Map<String, Instant> remembered = new HashMap<>();

		private final Map<String, Integer> practised = new HashMap<>();

		private Instant at = FIRST;

		private double mood;

		private int topic;

		Sittings(Bank bank, String name) {
			this.bank = bank;
			this.name = name;
			this.chance = Lot.of(SEED, "history", name);
			this.learner = new SimulatedLearner(SEED, name, Nature.drawn(this.chance));
		}

		History history() {
			double share = this.chance.nextDouble();
			int wanted = (int) (FEWEST_ANSWERS * Math.pow(MOST_ANSWERS / (double) FEWEST_ANSWERS, share));
			while (this.answers.size() < wanted) {
				this.at = this.at.plus(Duration.ofHours(this.chance.nextInt(6, 150)));
				this.mood = this.bank.mood() * this.chance.nextGaussian();
				for (int i = this.chance.nextInt(5, 30); i > 0; i--) {
					answer(next());
				}
			}
			return new History(this.name, this.answers);
		}

		private Question next() {
			if (!this.asked.isEmpty() && this.chance.nextDouble() < this.bank.repeating()) {
				return this.asked.get(this.chance.nextInt(this.asked.size()));
			}
			if (this.chance.nextDouble() < Math.max(0.1, this.bank.mixing())) {
				this.topic = this.chance.nextInt(this.bank.questions().size());
			}
			List<Question> inTopic = this.bank.questions().get(this.topic);
			return inTopic.get(this.chance.nextInt(inTopic.size()));
		}

		private void answer(Question question) {
			this.at = this.at.plusSeconds(this.chance.nextInt(20, 200));
			double help = this.mood + memory(question) + practice(question);
			double expected = this.learner.chance(question.exercise(), this.at, -help);
			int covered = 0;
			for (int point = 0; point < question.points(); point++) {
				covered += (this.chance.nextDouble() < expected) ? 1 : 0;
			}
			long noted = (this.bank.timed() ? this.at : FIRST).toEpochMilli();
			this.answers.add(AnswerFile.answer(this.answers.size(), question.exercise().id(), topics(question),
					question.level(), covered / (double) question.points(), noted));
			this.learner.practise(question.exercise(), this.at);
			this.asked.add(question);
			this.remembered.put(question.exercise().id(), this.at);
			question.exercise().topics().keySet().forEach((id) -> this.practised.merge(id, 1, Math::addExact));
		}

		/** What is left of having answered the question before. */
		private double memory(Question question) {
			Instant last = this.remembered.get(question.exercise().id());
			return (last == null) ? 0 : this.bank.remembering()
					/ (1 + Duration.between(last, this.at).toHours() / 24.0 / DAYS_REMEMBERED);
		}

		private double practice(Question question) {
			return question.exercise()
				.topics()
				.entrySet()
				.stream()
				.mapToDouble((topic) -> topic.getValue() * this.bank.practice()
						* Math.log1p(this.practised.getOrDefault(topic.getKey(), 0)) / Math.log(2))
				.sum();
		}

		private static List<GradedAnswer.Topic> topics(Question question) {
			return question.exercise()
				.topics()
				.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByKey())
				.map((topic) -> new GradedAnswer.Topic(topic.getKey(), topic.getKey(), topic.getValue()))
				.toList();
		}

	}

}
