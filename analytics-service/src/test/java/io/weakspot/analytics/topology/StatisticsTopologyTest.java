package io.weakspot.analytics.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.domain.statistics.Agreement;
import io.weakspot.analytics.domain.statistics.Calibration;
import io.weakspot.analytics.facts.AccuracyMeasured;
import io.weakspot.analytics.facts.CohortQuestionMeasured;
import io.weakspot.analytics.facts.Grades;
import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.facts.MissedPoint;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import io.weakspot.starter.testing.Golden;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

class StatisticsTopologyTest {

	@TempDir(factory = MemoryFolder.class)
	Path state;

	private final Map<String, Map<String, Fact>> told = new LinkedHashMap<>();

	private boolean current = true;

	private TopologyTestDriver driver;

	private TestInputTopic<String, byte[]> answers;

	private TestOutputTopic<String, byte[]> results;

	private TestOutputTopic<String, byte[]> statistics;

	@BeforeEach
	void begin() {
		begin("first");
	}

	private void begin(String name) {
		Generation generation = new Generation(name, 1);
		Properties configuration = new Properties();
		configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
		configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
		configuration.put(StreamsConfig.STATE_DIR_CONFIG, this.state.resolve(name).toString());
		configuration.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
		this.driver = new TopologyTestDriver(MasteryTopology.build(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT,
				generation, () -> this.current), configuration);
		this.answers = this.driver.createInputTopic("answers.v1", new StringSerializer(), new ByteArraySerializer());
		this.results = this.driver.createOutputTopic(generation.results(), new StringDeserializer(),
				new ByteArrayDeserializer());
		this.statistics = this.driver.createOutputTopic("statistics.v1", new StringDeserializer(),
				new ByteArrayDeserializer());
	}

	@AfterEach
	void end() {
		this.driver.close();
	}

	@Test
	void tellsOfAQuestionWhatTheContractSays() {
		IntStream.rangeClosed(1, 32)
			.forEach((i) -> send(to("q", "learner" + i, "a" + i, i).with("score", (i % 2 == 0) ? 1.0 : 0.5)
				.points("said", true)
				.points("missed", i % 4 > 0)));

		letASecondPass();
		TestRecord<String, byte[]> record = this.statistics.readRecordsToList().getLast();
		Fact example = Golden.example("statistics.v1", "QuestionMeasured");
		assertThat(Golden.violations("statistics.v1", "QuestionMeasured", record.value())).isEmpty();
		Fact told = Fact.of(record.key(), record.headers(), record.value());
		assertThat(told.key()).isEqualTo("q:1");
		assertThat(told.type()).isEqualTo(example.type());
		assertThat(told.source()).isEqualTo(example.source());
		assertThat(told.id()).startsWith("q:1:32");
		QuestionMeasured measured = FactBodies.read(told, QuestionMeasured.class);
		assertThat(measured.nFirst()).isEqualTo(32);
		assertThat(measured.facility()).isEqualTo(0.75);
		assertThat(measured.low()).isBetween(0.58, 0.7);
		assertThat(measured.discrimination()).isNull();
		assertThat(measured.scores()).containsExactly(0L, 0L, 0L, 0L, 0L, 16L, 0L, 0L, 0L, 16L);
		assertThat(measured.keyPoints()).containsExactly(new MissedPoint("missed", 8, 32),
				new MissedPoint("said", 0, 32));
		assertThat(measured.asOf()).isEqualTo("2026-11-20T10:00:32.500Z");
	}

	@Test
	void readsTheGoldenExample() {
		Fact example = Golden.example("statistics.v1", "QuestionMeasured");

		assertThat(Golden.violations("statistics.v1", "QuestionMeasured", example.requiredBody())).isEmpty();
		QuestionMeasured measured = FactBodies.read(example, QuestionMeasured.class);
		assertThat(measured.fact().key()).isEqualTo(example.key());
		assertThat(FactBodies.read(measured.fact(), QuestionMeasured.class)).isEqualTo(measured);
	}

	@Test
	void tellsOthersOnlyWhileItIsTheGenerationThatReportsAreMadeOf() {
		this.current = false;

		send(to("q", "ada", "a1", 1));
		letASecondPass();

		assertThat(this.statistics.isEmpty()).isTrue();
		assertThat(newest(QuestionMeasured.TYPE)).containsKey("q:1");
	}

	@Test
	void comparesScoresWithTheAbilityBefore() {
		IntStream.rangeClosed(1, 30).forEach((i) -> {
			String learner = "learner" + i;
			double able = i % 3 / 2.0;
			IntStream.rangeClosed(1, 6)
				.forEach((q) -> send(to("other" + q, learner, "b" + i + "-" + q, q).with("score", able)));
			send(to("q", learner, "a" + i, 100).with("score", able));
		});

		QuestionMeasured measured = question("q:1");
		assertThat(measured.nDiscrimination()).isEqualTo(30);
		assertThat(measured.discrimination()).isGreaterThan(0.95);
		assertThat(question("other5:1").nDiscrimination()).isZero();
	}

	@Test
	void keepsTheVersionsOfAQuestionApart() {
		send(to("q", "ada", "a1", 1).with("score", 0.0));
		send(to("q", "bob", "b1", 1).with("questionVersion", 2).with("score", 1.0));

		assertThat(question("q:1").nFirst()).isOne();
		assertThat(question("q:2").scores().getLast()).isOne();
	}

	@Test
	void takesBackWhatACorrectionReplaces() {
		send(to("q", "ada", "a1", 1).with("score", 0.0).points("k", false));
		send(to("q", "bob", "b1", 1).with("score", 1.0).points("k", true));
		send(to("q", "ada", "a1", 1).with("score", 1.0).points("k", true).corrected("teacher", 1));

		QuestionMeasured measured = question("q:1");
		assertThat(measured.n()).isEqualTo(2);
		assertThat(measured.scores()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L);
		assertThat(measured.keyPoints()).containsExactly(new MissedPoint("k", 0, 2));
	}

	@Test
	void forgetsAnAnswerWhoseGradeIsNoLongerSure() {
		send(to("q", "ada", "a1", 1));
		send(to("q", "ada", "a1", 1).regraded(2, 1).with("unsure", true));

		assertThat(question("q:1").n()).isZero();
		assertThat(question("q:1").scores()).containsOnly(0L);
		assertThat(accuracy().n()).isZero();
		assertThat(accuracy().learners()).isZero();
	}

	@Test
	void countsForACohortTheFirstAnswerOfEachMember() {
		send(to("q", "ada", "a1", 1).points("k", true));
		send(to("q", "ada", "a2", 2).with("first", false).with("cohortIds", List.of("autumn")).points("k", false));
		send(to("q", "ada", "a3", 3).with("first", false).with("cohortIds", List.of("autumn")).points("k", true));
		send(to("q", "bob", "b1", 1).with("cohortIds", List.of("autumn", "spring")).points("k", true));

		assertThat(cohort("autumn:q:1").n()).isEqualTo(2);
		assertThat(cohort("autumn:q:1").keyPoints()).containsExactly(new MissedPoint("k", 1, 2));
		assertThat(cohort("spring:q:1").n()).isOne();
		assertThat(question("q:1").n()).isEqualTo(4);
		assertThat(question("q:1").nFirst()).isEqualTo(2);
	}

	@Test
	void tellsTheFirstAnswerToEachQuestionOfAnAssignment() {
		send(to("q1", "ada", "a1", 1).with("assignmentId", "queries").with("score", 0.5));
		send(to("q1", "ada", "a2", 2).with("assignmentId", "queries").with("score", 1.0));
		send(to("q2", "ada", "a3", 3).with("assignmentId", "queries").with("unsure", true));
		send(to("q3", "ada", "a4", 4).with("score", 1.0));

		LearnerProgressed progressed = newest(LearnerProgressed.TYPE, LearnerProgressed.class,
				"ada:assignment:queries");
		assertThat(progressed.revision()).isEqualTo(2);
		assertThat(progressed.answers()).extracting(LearnerProgressed.Answer::answerId).containsExactly("a1", "a3");
		assertThat(progressed.answers()).extracting(LearnerProgressed.Answer::score).containsExactly(0.5, null);
	}

	@Test
	void tellsHowRightTheModelWas() {
		IntStream.rangeClosed(1, 8).forEach((i) -> send(to("q" + i, "ada", "a" + i, i)));
		send(to("q1", "bob", "b1", 1).with("score", 0.0));

		Calibration calibration = accuracy();
		assertThat(calibration.n()).isEqualTo(9);
		assertThat(calibration.learners()).isEqualTo(2);
		assertThat(calibration.bins().stream().filter((bin) -> bin.n() > 0)).hasSizeGreaterThan(2);
		assertThat(calibration.bins().stream().filter((bin) -> bin.n() > 0).toList().getLast().observed()).isOne();
	}

	@Test
	void tellsHowFarTheGraderIsFromPeople() {
		send(to("q", "ada", "a1", 1).with("score", 0.2));
		send(to("q", "bob", "b1", 1).with("score", 0.2).with("unsure", true));
		send(to("q", "ada", "a1", 1).corrected("teacher", 1).with("score", 0.9));
		send(to("q", "bob", "b1", 1).corrected("teacher", 1).with("score", 0.9));
		send(to("q", "ada", "a1", 1).corrected("teacher", 2).with("score", 0.6));

		AccuracyMeasured measured = newest(AccuracyMeasured.TYPE, AccuracyMeasured.class, "accuracy:0");
		Agreement agreement = new Agreement(measured.grader().stream().mapToLong(Long::longValue).toArray());
		assertThat(agreement.n()).isOne();
		assertThat(agreement.meanDifference()).isEqualTo(-0.4);
	}

	@Test
	void doesNotTellItsAccuracyWhileNothingChanges() {
		send(to("q1", "ada", "a1", 1));
		accuracy();

		send(to("q1", "ada", "a1", 1));
		letASecondPass();

		assertThat(this.results.isEmpty()).isTrue();
	}

	@RepeatedTest(2)
	void endsTheSameInWhateverOrderFactsCome(RepetitionInfo repetition) {
		List<Grades> facts = facts(new Random(repetition.getCurrentRepetition()));
		facts.forEach(this::send);
		Map<String, String> inOrder = all();
		end();

		begin("second");
		List<Grades> shuffled = new ArrayList<>(facts);
		shuffled.addAll(facts);
		Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
		shuffled.forEach(this::send);

		assertThat(all()).isEqualTo(inOrder).hasSizeGreaterThan(10);
	}

	/** Answers of a few learners to a few questions, some of them graded again. */
	private static List<Grades> facts(Random random) {
		List<Grades> facts = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			Grades answer = to("q" + random.nextInt(4), "learner" + random.nextInt(4), "a" + i, i)
				.with("questionVersion", 1 + random.nextInt(2))
				.with("first", random.nextInt(3) > 0)
				.with("cohortIds", random.nextBoolean() ? List.of("autumn") : List.of())
				.with("score", random.nextInt(11) / 10.0)
				.points("k", random.nextBoolean())
				.points("l", random.nextBoolean() ? true : null);
			if (random.nextInt(3) == 0) {
				answer.with("assignmentId", "queries");
			}
			facts.add(answer);
			if (random.nextInt(5) == 0) {
				facts.add(answer.copy().regraded(2, random.nextInt(11) / 10.0));
			}
			if (random.nextInt(9) == 0) {
				facts.add(answer.copy().corrected("teacher", i).with("score", random.nextInt(11) / 10.0));
			}
		}
		return facts;
	}

	/** Everything that is told at the end, apart from how it came about. */
	private Map<String, String> all() {
		letASecondPass();
		Map<String, String> all = new LinkedHashMap<>();
		for (TestRecord<String, byte[]> record : this.results.readRecordsToList()) {
			all.put(record.key(), new String(record.value()).replaceAll("\"(revision|position|asOf)\":[^,}]+", ""));
		}
		all.values().removeIf((body) -> body.contains("\"n\":0,"));
		return all;
	}

	private static Grades to(String question, String learner, String answer, int second) {
		return grade(learner, answer, second).with("questionId", question);
	}

	private QuestionMeasured question(String key) {
		return newest(QuestionMeasured.TYPE, QuestionMeasured.class, key);
	}

	private CohortQuestionMeasured cohort(String key) {
		return newest(CohortQuestionMeasured.TYPE, CohortQuestionMeasured.class, key);
	}

	private Calibration accuracy() {
		AccuracyMeasured measured = newest(AccuracyMeasured.TYPE, AccuracyMeasured.class, "accuracy:0");
		return new Calibration(measured.sums().stream().mapToLong(Long::longValue).toArray());
	}

	private <T> T newest(String type, Class<T> body, String key) {
		return FactBodies.read(Objects.requireNonNull(newest(type).get(key)), body);
	}

	/** The newest fact of each key, of those of a type. */
	private Map<String, Fact> newest(String type) {
		letASecondPass();
		this.results.readRecordsToList()
			.stream()
			.map((record) -> Fact.of(record.key(), record.headers(), record.value()))
			.forEach((fact) -> this.told.computeIfAbsent(fact.type(), (known) -> new LinkedHashMap<>())
				.put(fact.key(), fact));
		return this.told.getOrDefault(type, Map.of());
	}

	/** Questions, and how right the model is, are told now and then. */
	private void letASecondPass() {
		this.driver.advanceWallClockTime(Duration.ofSeconds(1));
	}

	private void send(Grades grade) {
		ProducerRecord<String, byte[]> record = grade.fact().toRecord("answers.v1");
		this.answers.pipeInput(new TestRecord<>(record.key(), record.value(), record.headers()));
	}

}
