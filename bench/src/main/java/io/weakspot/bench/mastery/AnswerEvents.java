package io.weakspot.bench.mastery;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded answers of answers.v1, each with the grade that counts by now. */
final class AnswerEvents {

	private static final String TOPIC = "answers.v1";

	private static final Set<String> GRADES = Set.of("io.weakspot.AnswerGraded", "io.weakspot.GradeCorrected");

	private static final String CORRECTION = "io.weakspot.GradeCorrected";

	private final Consumer<String, byte[]> consumer;

	private long malformed;

	AnswerEvents(Consumer<String, byte[]> consumer) {
		this.consumer = consumer;
	}

	/** Reads the events that these brokers hold. */
	static Found of(String brokers) {
		Map<String, Object> configuration = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
				ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(configuration, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			return new AnswerEvents(consumer).read();
		}
	}

	/** Reads all that is there now. */
	Found read() {
		List<TopicPartition> partitions = this.consumer.partitionsFor(TOPIC)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(partitions);
		Map<String, Map<String, GradedAnswer>> learners = new TreeMap<>();
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			this.consumer.poll(Duration.ofSeconds(1)).forEach((fact) -> add(fact, learners));
		}
		return new Found(learners.entrySet()
			.stream()
			.map((learner) -> history(learner.getKey(), learner.getValue()))
			.filter((history) -> !history.answers().isEmpty())
			.toList(), this.malformed);
	}

	private void add(ConsumerRecord<String, byte[]> fact, Map<String, Map<String, GradedAnswer>> learners) {
		Header type = fact.headers().lastHeader("ce_type");
		Header id = fact.headers().lastHeader("ce_id");
		if (fact.value() == null || type == null || id == null || !GRADES.contains(text(type))) {
			return;
		}
		try {
			JsonNode body = JsonMapper.shared().readTree(fact.value());
			GradedAnswer answer = answer(body, text(id), CORRECTION.equals(text(type)));
			learners.computeIfAbsent(body.required("learnerId").asString(), (learner) -> new HashMap<>())
				.merge(answer.answerId(), answer, (known, read) -> read.grade().replaces(known.grade()) ? read : known);
		}
		catch (JacksonException | DateTimeException | IllegalArgumentException ex) {
			// The topic keeps what was once written; the services put such a fact aside.
			this.malformed++;
		}
	}

	private static String text(Header header) {
		return new String(header.value(), StandardCharsets.UTF_8);
	}

	private static GradedAnswer answer(JsonNode body, String grade, boolean correction) {
		List<GradedAnswer.Topic> topics = body.path("topics")
			.valueStream()
			.map((topic) -> new GradedAnswer.Topic(topic.path("id").asString(), topic.path("id").asString(),
					topic.path("weight").asDouble()))
			.toList();
		Level level = "fresher".equals(body.path("level").asString()) ? Level.FRESHER : Level.EXPERIENCED;
		JsonNode supersedes = body.path("supersedes");
		return new GradedAnswer(body.required("answerId").asString(), body.required("questionId").asString(),
				body.path("bankId").asString(), topics, level, null, List.of(), List.of(),
				body.path("score").asDouble(), !body.path("unsure").asBoolean() && !body.path("fallback").asBoolean(),
				0, millis(body, "acceptedAt"), new GradedAnswer.Grade(grade, millis(body, "gradedAt"),
						supersedes.isString() ? supersedes.asString() : null, correction),
				GradedAnswer.Attempt.FIRST);
	}

	private static long millis(JsonNode body, String field) {
		return Instant.parse(body.path(field).asString()).toEpochMilli();
	}

	private static History history(String learner, Map<String, GradedAnswer> answers) {
		return new History(learner,
				answers.values()
					.stream()
					.filter(GradedAnswer::counted)
					.sorted(Comparator.comparingLong(GradedAnswer::acceptedAt).thenComparing(GradedAnswer::answerId))
					.toList());
	}

	/**
	 * What there was.
	 *
	 * @param malformed grades that can't be read and were passed over
	 */
	record Found(List<History> histories, long malformed) {

	}

}
