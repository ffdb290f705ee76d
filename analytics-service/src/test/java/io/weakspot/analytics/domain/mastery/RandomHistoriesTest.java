package io.weakspot.analytics.domain.mastery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.weakspot.analytics.domain.mastery.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

/** What has to hold for every history, tried on two hundred that were drawn by lot. */
class RandomHistoriesTest {

	private static final List<String> TOPICS = List.of("orm", "admin", "views");

	static Stream<List<GradedAnswer>> histories() {
		Random random = new Random(20_261_120);
		return Stream.generate(() -> history(random)).limit(200);
	}

	@ParameterizedTest
	@MethodSource("histories")
	void aRightAnswerNeverLowersTheMasteryOfItsTopic(List<GradedAnswer> history) {
		Learner learner = new Learner().givesAll(history);
		long last = history.getLast().acceptedAt();
		for (String topic : learner.memory.topics().keySet()) {
			double before = learner.mastery(topic).mastery();

			learner.gives(answer("right-" + topic).in(topic).scored(1).at(last + 86_400_000L * 45).build());

			assertThat(learner.mastery(topic).mastery()).isGreaterThan(before);
		}
	}

	@ParameterizedTest
	@MethodSource("histories")
	void duplicatesAndOrderChangeNothing(List<GradedAnswer> history) {
		List<GradedAnswer> twice = new ArrayList<>(history);
		twice.addAll(history);
		Collections.shuffle(twice, new Random(7));

		assertThat(new Learner().givesAll(twice).knowledge()).isEqualTo(new Learner().givesAll(history).knowledge());
	}

	@ParameterizedTest
	@MethodSource("histories")
	void anAnswerMoreAtTheSameTimeMakesSurer(List<GradedAnswer> history) {
		Learner learner = new Learner().givesAll(history);
		GradedAnswer last = history.getLast();
		String topic = last.topics().getFirst().id();
		double before = learner.belief(topic).variance();

		learner.gives(answer("zz").in(topic).scored(0.5).at(last.acceptedAt()).build());

		assertThat(learner.belief(topic).variance()).isLessThan(before);
	}

	@ParameterizedTest
	@MethodSource("histories")
	void everyNumberStaysInItsRange(List<GradedAnswer> history) {
		Learner learner = new Learner().givesAll(history);

		for (String topic : learner.memory.topics().keySet()) {
			TopicMastery mastery = learner.mastery(topic);
			assertThat(mastery.low()).isBetween(0.0, mastery.mastery());
			assertThat(mastery.high()).isBetween(mastery.mastery(), 1.0);
			assertThat(learner.state(topic).questions()).isBetween(1, learner.state(topic).answers());
			assertThat(mastery.evidence()).hasSizeLessThanOrEqualTo(10);
		}
	}

	private static List<GradedAnswer> history(Random random) {
		List<GradedAnswer> history = new ArrayList<>();
		long at = 1_700_000_000_000L;
		for (int i = 0; i < 1 + random.nextInt(40); i++) {
			at += random.nextInt(5) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(2);
			List<String> topics = new ArrayList<>(TOPICS);
			Collections.shuffle(topics, random);
			Answers answer = answer("a" + random.nextInt(1_000_000)).to("q" + random.nextInt(15))
				.in(topics.subList(0, 1 + random.nextInt(2)).toArray(String[]::new))
				.scored(random.nextInt(11) / 10.0)
				.at(at);
			history.add((random.nextBoolean() ? answer.easy() : answer).build());
		}
		return history;
	}

}
