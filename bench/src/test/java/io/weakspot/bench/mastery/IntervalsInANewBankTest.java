package io.weakspot.bench.mastery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.AssessingTopic;
import io.weakspot.analytics.domain.mastery.CountingAnswers;
import io.weakspot.analytics.domain.mastery.FreshMemory;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.domain.mastery.TopicMastery;
import io.weakspot.analytics.model.ModelFile;
import io.weakspot.bench.simulation.Exercise;
import io.weakspot.bench.simulation.Lot;
import io.weakspot.bench.simulation.Nature;
import io.weakspot.bench.simulation.SimulatedLearner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the shipped model's 90 % intervals hold for learners drawn as people are, in
 * banks of which nobody knows how hard their topics and questions are. A class shares its
 * questions, so that its intervals miss together: only many classes tell.
 */
class IntervalsInANewBankTest {

	private static final int CLASSES = 200;

	private static final int LEARNERS = 6;

	private static final int TOPICS = 15;

	private static final int POINTS = 6;

	private static final Instant NOW = Instant.parse("2026-11-16T18:00:00Z");

	private static final Model SHIPPED = new ModelFile(null).read();

	@Test
	void holdTheTruthNineTimesInTenFromTheFirstAnswersOn() {
		assertThat(coverage(claims(3))).isBetween(0.88, 0.92);
		assertThat(coverage(claims(12))).isBetween(0.88, 0.92);
	}

	@Test
	void holdItWhereATopicWasMetInOneAnswerOnly() {
		assertThat(coverage(claims(6).stream().filter((claim) -> claim.answers() == 1).toList())).isBetween(0.88, 0.92);
	}

	@Test
	void aTopicThatIsWeakerIsBelievedWeaker() {
		assertThat(pairOrder(claims(12))).isGreaterThan(0.73);
		assertThat(pairOrder(claims(120))).isGreaterThan(0.85);
	}

	/** The share of each learner's pairs of topics that are in the right order. */
	private static double pairOrder(List<Claim> claims) {
		return claims.stream()
			.collect(Collectors.groupingBy(Claim::learner))
			.values()
			.stream()
			.flatMap((own) -> own.stream()
				.flatMap((first) -> own.stream()
					.filter((second) -> first.truth() < second.truth())
					.map((second) -> first.told().mastery() < second.told().mastery())))
			.mapToInt((right) -> right ? 1 : 0)
			.average()
			.orElseThrow();
	}

	private static double coverage(List<Claim> claims) {
		return claims.stream().mapToInt((claim) -> claim.isInside() ? 1 : 0).average().orElseThrow();
	}

	/** What is said of each learner's topics after as many answers. */
	private static List<Claim> claims(int answers) {
		List<Claim> claims = new ArrayList<>();
		for (int seed = 0; seed < CLASSES; seed++) {
			List<Question> bank = bank(seed);
			for (int number = 0; number < LEARNERS; number++) {
				claims.addAll(claims(bank, seed, number, answers));
			}
		}
		return claims;
	}

	private static List<Question> bank(long seed) {
		RandomGenerator chance = Lot.of(seed, "bank");
		double[] topics = IntStream.range(0, TOPICS).mapToDouble((topic) -> 0.5 * chance.nextGaussian()).toArray();
		return IntStream.range(0, TOPICS * 8).mapToObj((i) -> {
			int topic = i % TOPICS;
			Level level = chance.nextBoolean() ? Level.FRESHER : Level.EXPERIENCED;
			double difficulty = ((level == Level.FRESHER) ? -0.3 : 0.3) + topics[topic] + 0.4 * chance.nextGaussian();
			return new Question(new Exercise("q" + i, Map.of("topic-" + topic, 1.0), difficulty), level);
		}).toList();
	}

	private static List<Claim> claims(List<Question> bank, long seed, int number, int answers) {
		RandomGenerator chance = Lot.of(seed, "learner", number);
		SimulatedLearner learner = new SimulatedLearner(seed, "learner-" + number, Nature.drawn(chance));
		CountingAnswers counting = new CountingAnswers(SHIPPED);
		FreshMemory memory = new FreshMemory();
		for (int i = 0; i < answers; i++) {
			Question question = bank.get(chance.nextInt(bank.size()));
			counting.count(answer(i, question, learner.chance(question.exercise(), NOW), chance), memory);
			learner.practise(question.exercise(), NOW);
		}
		AssessingTopic assessing = new AssessingTopic(SHIPPED, Thresholds.DEFAULT);
		List<Claim> claims = new ArrayList<>();
		memory.topics()
			.forEach((topic, state) -> claims.add(new Claim(seed + "-" + number, truth(bank, topic, learner),
					assessing.assess(topic, memory.learner(), state), state.answers())));
		return claims;
	}

	private static GradedAnswer answer(int index, Question question, double expected, RandomGenerator chance) {
		long covered = IntStream.range(0, POINTS).filter((point) -> chance.nextDouble() < expected).count();
		String topic = question.exercise().topics().keySet().iterator().next();
		return AnswerFile.answer(index, question.exercise().id(), List.of(new GradedAnswer.Topic(topic, topic, 1)),
				question.level(), covered / (double) POINTS, NOW.toEpochMilli() + index);
	}

	/** The mean score on the topic's questions. */
	private static double truth(List<Question> bank, String topic, SimulatedLearner learner) {
		return bank.stream()
			.map(Question::exercise)
			.filter((exercise) -> exercise.topics().containsKey(topic))
			.mapToDouble((exercise) -> learner.chance(exercise, NOW))
			.average()
			.orElseThrow();
	}

	private record Question(Exercise exercise, Level level) {
	}

	private record Claim(String learner, double truth, TopicMastery told, int answers) {

		boolean isInside() {
			return this.told.low() <= this.truth && this.truth <= this.told.high();
		}

	}

}
