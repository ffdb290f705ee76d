package io.weakspot.analytics.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.weakspot.analytics.facts.Grades;
import io.weakspot.starter.facts.Fact;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static io.weakspot.analytics.facts.Grades.grade;
import static org.assertj.core.api.Assertions.assertThat;

/** Instances that share the work, and one that is killed in the middle of it. */
class TakeoverIT {

	private static final Logger log = LoggerFactory.getLogger(TakeoverIT.class);

	private static final int PARTITIONS = 6;

	private static final int LEARNERS = 40;

	/**
	 * Nine and eleven seconds were measured on a busy machine, 33 on an overloaded one.
	 * What takes the time is settings, see {@link TakeoverSettingsTest}.
	 */
	private static final Duration GENEROUS = Duration.ofSeconds(60);

	private static final List<String> TOPICS = List.of("orm", "views", "admin");

	@TempDir
	Path folder;

	private final List<StreamsInstance> instances = new ArrayList<>();

	private EmbeddedKafkaKraftBroker broker;

	private KafkaProducer<String, byte[]> producer;

	@BeforeEach
	void begin() {
		this.broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, MasteryTopology.topics().toArray(String[]::new));
		this.broker.brokerProperties(Map.of("group.initial.rebalance.delay.ms", "0", "offsets.topic.num.partitions",
				"1", "transaction.state.log.num.partitions", "1", "transaction.state.log.replication.factor", "1",
				"transaction.state.log.min.isr", "1"));
		this.broker.afterPropertiesSet();
		this.producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.broker.getBrokersAsString()),
				new StringSerializer(), new ByteArraySerializer());
	}

	@AfterEach
	void end() {
		this.instances.forEach(StreamsInstance::kill);
		this.producer.close(Duration.ZERO);
		this.broker.destroy();
	}

	@Test
	void givesTheResultsOfOneInstanceThoughOneOfThreeIsKilled() throws Exception {
		Generation shared = new Generation("takeover", 1);
		List<Fact> answers = answers(600);
		start(shared, 3);
		answers.subList(0, 300).forEach(this::send);
		await().untilAsserted(() -> assertThat(mastery(shared)).hasSizeGreaterThan(LEARNERS));

		answers.subList(300, 400).forEach(this::send);
		this.instances.getFirst().kill();
		long killed = System.nanoTime();
		answers.subList(400, answers.size()).forEach(this::send);
		markers().forEach(this::send);
		await().untilAsserted(() -> assertThat(mastery(shared).keySet()).containsAll(markerKeys()));
		Duration takeover = Duration.ofNanos(System.nanoTime() - killed);
		log.info("A killed instance was taken over, and all answers counted, within {} s",
				takeover.toMillis() / 1000.0);
		assertThat(takeover).isLessThan(GENEROUS);

		Generation alone = new Generation("takeover", 2);
		start(alone, 1);
		await().untilAsserted(() -> assertThat(mastery(alone).keySet()).containsAll(markerKeys()));
		await().untilAsserted(() -> assertThat(newest(shared)).isEqualTo(newest(alone)));
	}

	private void start(Generation generation, int count) throws Exception {
		List<StreamsInstance> started = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			started.add(StreamsInstance.of(generation, this.broker.getBrokersAsString(),
					this.folder.resolve(generation.id() + "-at-" + i)));
		}
		this.instances.addAll(started);
		for (StreamsInstance instance : started) {
			instance.whenCounting();
		}
	}

	/** Answers of many learners, some of them graded again, some sent twice. */
	private static List<Fact> answers(int count) {
		Random random = new Random(7);
		List<Fact> facts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Grades grade = grade("learner-" + i % LEARNERS, "a" + i, i).in(TOPICS.get(i % TOPICS.size()))
				.with("score", random.nextInt(101) / 100.0);
			facts.add(grade.fact());
			if (i % 10 == 3) {
				facts.add(facts.get(random.nextInt(facts.size())));
			}
			if (i % 10 == 7) {
				facts.add(grade.regraded(2, random.nextInt(101) / 100.0).fact());
			}
		}
		return facts;
	}

	/** One more answer of each learner, after which nothing more comes. */
	private static Stream<Fact> markers() {
		return IntStream.range(0, LEARNERS)
			.mapToObj((i) -> grade("learner-" + i, "marker-" + i, 100_000).in("marker").fact());
	}

	private static List<String> markerKeys() {
		return IntStream.range(0, LEARNERS).mapToObj((i) -> "learner-" + i + ":marker").toList();
	}

	private void send(Fact fact) {
		this.producer.send(fact.toRecord("answers.v1"));
	}

	private Map<String, String> mastery(Generation generation) {
		Map<String, String> mastery = new HashMap<>(newest(generation));
		mastery.keySet().removeIf((key) -> !key.startsWith("learner-"));
		return mastery;
	}

	/** The newest body of each result, but for the generation that some tell. */
	private Map<String, String> newest(Generation generation) {
		Map<String, String> newest = new TreeMap<>();
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.broker.getBrokersAsString(),
				ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
				.mapToObj((partition) -> new TopicPartition(generation.results(), partition))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(100))
					.forEach((record) -> newest.put(record.key(), withoutGeneration(record.value())));
			}
		}
		return newest;
	}

	private static String withoutGeneration(byte[] body) {
		ObjectNode fact = (ObjectNode) JsonMapper.shared().readTree(body);
		fact.remove("generation");
		return fact.toString();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200));
	}

}
