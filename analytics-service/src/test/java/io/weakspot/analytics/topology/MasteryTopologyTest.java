package io.weakspot.analytics.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.facts.Grades;
import io.weakspot.analytics.facts.MasteryChanged;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

class MasteryTopologyTest {

	@TempDir(factory = MemoryFolder.class)
	Path state;

	private boolean told = true;

	private TopologyTestDriver driver;

	private TestInputTopic<String, byte[]> answers;

	private TestOutputTopic<String, byte[]> mastery;

	private TestOutputTopic<String, byte[]> results;

	private TestOutputTopic<String, byte[]> aside;

	@BeforeEach
	void begin() {
		Properties configuration = new Properties();
		configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
		configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
		configuration.put(StreamsConfig.STATE_DIR_CONFIG, this.state.toString());
		configuration.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
		this.driver = new TopologyTestDriver(MasteryTopology.build(Model.unfitted(Priors.DEFAULT), Thresholds.DEFAULT,
				new Generation("test", 1), () -> this.told), configuration);
		this.answers = this.driver.createInputTopic("answers.v1", new StringSerializer(), new ByteArraySerializer());
		this.mastery = this.driver.createOutputTopic("mastery.v1", new StringDeserializer(),
				new ByteArrayDeserializer());
		this.results = this.driver.createOutputTopic("test-1-results", new StringDeserializer(),
				new ByteArrayDeserializer());
		this.aside = this.driver.createOutputTopic("answers.v1.dlt", new StringDeserializer(),
				new ByteArrayDeserializer());
	}

	@AfterEach
	void end() {
		this.driver.close();
	}

	@Test
	void tellsTheMasteryAfterTheGoldenExample() {
		send(Golden.example("answers.v1", "AnswerGraded"));

		TestRecord<String, byte[]> record = this.mastery.readRecord();
		assertThat(Golden.violations("mastery.v1", "MasteryChanged", record.value())).isEmpty();
		Fact told = Fact.of(record.key(), record.headers(), record.value());
		Fact example = Golden.example("mastery.v1", "MasteryChanged");
		assertThat(told.key()).isEqualTo(example.key());
		assertThat(told.type()).isEqualTo(example.type());
		assertThat(told.source()).isEqualTo(example.source());
		assertThat(told.id()).isEqualTo(example.key() + ":1@1");
		MasteryChanged changed = FactBodies.read(told, MasteryChanged.class);
		MasteryChanged expected = FactBodies.read(example, MasteryChanged.class);
		assertThat(changed.topic()).isEqualTo(expected.topic());
		assertThat(changed.lastSeen()).isEqualTo(expected.lastSeen());
		assertThat(changed.asOf()).isEqualTo(expected.asOf());
		assertThat(changed.evidence()).isEqualTo(expected.evidence());
		assertThat(changed.state()).isEqualTo("no-data");
		assertThat(changed.medianMs()).isEqualTo(64_000);
		assertThat(this.aside.isEmpty()).isTrue();
	}

	@Test
	void writesWhatBecameOfTheEventsAndTellsOthersOnlyWhenItIsToldTo() {
		send(grade("ada", "a1", 1).in("orm").fact());
		this.told = false;
		send(grade("ada", "a2", 2).in("orm").fact());

		TestRecord<String, byte[]> told = this.mastery.readRecord();
		List<TestRecord<String, byte[]>> results = this.results.readRecordsToList();
		assertThat(results.getFirst()).isEqualTo(told);
		assertThat(results).extracting(TestRecord::key).containsExactly("ada:orm", "ada:orm");
		assertThat(this.mastery.isEmpty()).isTrue();
	}

	@Test
	void saysWhereTheFactStandsThatItFollowsFrom() {
		send(Golden.example("answers.v1", "AnswerSubmitted"));
		send(grade("ada", "a1", 1).in("orm").fact());

		assertThat(told()).extracting(MasteryChanged::position).containsExactly(1L);
	}

	@Test
	void countsADuplicateOnce() {
		send(grade("ada", "a1", 1).in("orm").fact());
		send(grade("ada", "a1", 1).in("orm").fact());

		assertThat(told()).singleElement().satisfies((changed) -> assertThat(changed.answers()).isOne());
	}

	@Test
	void callsFourFailuresWeak() {
		IntStream.rangeClosed(1, 4).forEach((i) -> send(grade("ada", "a" + i, i).in("orm").with("score", 0.0).fact()));

		MasteryChanged changed = told().getLast();
		assertThat(changed.state()).isEqualTo("weak");
		assertThat(changed.reason()).isEqualTo("LOW_SCORES");
		assertThat(changed.revision()).isEqualTo(4);
		assertThat(changed.questions()).isEqualTo(4);
	}

	@Test
	void undoesAGradeThatIsReplaced() {
		send(grade("ada", "a1", 1).in("orm").with("score", 0.1).fact());
		send(grade("ada", "a2", 2).in("orm").with("score", 0.5).fact());
		send(grade("ada", "a1", 1).in("orm").regraded(2, 0.9).fact());
		MasteryChanged corrected = told().getLast();

		send(grade("bob", "b1", 1).in("orm").with("score", 0.9).fact());
		send(grade("bob", "b2", 2).in("orm").with("score", 0.5).fact());
		MasteryChanged direct = told().getLast();

		assertThat(corrected.answers()).isEqualTo(2);
		assertThat(corrected.mastery()).isEqualTo(direct.mastery());
		assertThat(corrected.low()).isEqualTo(direct.low());
		assertThat(corrected.revision()).isEqualTo(3);
	}

	@Test
	void takesAnInstructorsGradeWhateverTheMachineSaysLater() {
		send(grade("ada", "a1", 1).in("orm").with("score", 0.1).corrected("teacher", 1).with("score", 0.9).fact());
		MasteryChanged corrected = told().getLast();

		send(grade("ada", "a1", 1).in("orm").with("score", 0.1).fact());
		send(grade("ada", "a1", 1).in("orm").regraded(2, 0.2).with("gradedAt", "2026-11-21T10:00:00Z").fact());
		assertThat(this.mastery.isEmpty()).isTrue();

		send(grade("ada", "a1", 1).in("orm").corrected("teacher", 2).with("score", 0.3).fact());
		assertThat(told().getLast().mastery()).isLessThan(corrected.mastery());
	}

	@ParameterizedTest
	@ValueSource(strings = { "AnswerGraded", "AnswerGraded.in-class", "GradeCorrected" })
	void readsEveryGoldenExample(String name) {
		send(Golden.example("answers.v1", name));

		assertThat(told()).singleElement()
			.satisfies((changed) -> assertThat(changed.topic()).isEqualTo("ORM and querysets"));
	}

	@Test
	void keepsLearnersApart() {
		send(grade("ada", "a1", 1).in("orm").with("score", 0.0).fact());
		send(grade("ada2", "b1", 1).in("orm").fact());

		assertThat(told()).extracting(MasteryChanged::answers).containsExactly(1, 1);
	}

	@Test
	void countsNeitherUnsureNorFallbackGrades() {
		send(grade("ada", "a1", 1).with("unsure", true).fact());
		send(grade("ada", "a2", 2).with("fallback", true).fact());

		assertThat(this.mastery.isEmpty()).isTrue();
		assertThat(this.aside.isEmpty()).isTrue();
	}

	@Test
	void passesOverOtherFacts() {
		send(Golden.example("answers.v1", "AnswerSubmitted"));

		assertThat(this.mastery.isEmpty()).isTrue();
		assertThat(this.aside.isEmpty()).isTrue();
	}

	@Test
	void readsAFactWithFieldsItDoesNotKnow() {
		send(grade("ada", "a1", 1).with("mood", "sunny").fact());

		assertThat(told()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void putsAsideWhatItCannotReadAndGoesOn(TestRecord<String, byte[]> record) {
		this.answers.pipeInput(record);
		send(grade("ada", "a1", 1).fact());

		TestRecord<String, byte[]> put = this.aside.readRecord();
		assertThat(put.key()).isEqualTo(record.key());
		assertThat(put.value()).isEqualTo(record.value());
		assertThat(put.headers().lastHeader("kafka_dlt-exception-message").value()).isNotEmpty();
		assertThat(new String(put.headers().lastHeader("kafka_dlt-original-topic").value())).isEqualTo("answers.v1");
		assertThat(told()).hasSize(1);
	}

	static List<TestRecord<String, byte[]>> malformed() {
		Fact good = grade("ada", "bad", 1).fact();
		List<TestRecord<String, byte[]>> records = new ArrayList<>();
		records.add(record(new Fact(good.id(), good.type(), good.source(), good.time(), "ada", "{\"not".getBytes())));
		records.add(record(new Fact(good.id(), good.type(), good.source(), good.time(), "ada", null)));
		records.add(record(new Fact(good.id(), good.type(), good.source(), good.time(), "bob", good.body())));
		records.add(new TestRecord<>("ada", good.body()));
		records.add(new TestRecord<>(null, good.body(), record(good).headers()));
		for (Grades bad : List.of(grade("ada", "x", 1).with("score", 1.5),
				grade("ada", "x", 1).with("topics", List.of()), grade("ada", "x", 1).without("answerId"),
				grade("ada", "x", 1).without("score"), grade("ada", "x", 1).with("acceptedAt", "yesterday"),
				grade("ada", "x", 1).with("level", "wizard"), grade("ada", "x", 1).with("questionVersion", 0),
				grade("ada", "x", 1).without("first"), grade("ada", "x", 1).with("cohortIds", List.of("")),
				grade("ada", "x", 1).with("assignmentId", ""),
				grade("ada", "x", 1).with("questionId", "q".repeat(70_000)))) {
			records.add(record(bad.fact()));
		}
		TestRecord<String, byte[]> future = record(good);
		future.headers().remove("ce_specversion").add("ce_specversion", "9.0".getBytes());
		records.add(future);
		return records;
	}

	private List<MasteryChanged> told() {
		return this.mastery.readRecordsToList()
			.stream()
			.map((record) -> FactBodies.read(Fact.of(record.key(), record.headers(), record.value()),
					MasteryChanged.class))
			.toList();
	}

	private void send(Fact fact) {
		this.answers.pipeInput(record(fact));
	}

	private static TestRecord<String, byte[]> record(Fact fact) {
		ProducerRecord<String, byte[]> record = fact.toRecord("answers.v1");
		return new TestRecord<>(record.key(), record.value(), record.headers());
	}

}
