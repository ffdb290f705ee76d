package io.weakspot.bench.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/**
 * A bank's questions, each with how hard it is for everybody: as its level says, as its
 * topic is, and by itself.
 */
final class Course {

	/** Half of what lies between the levels, in logits. */
	private static final double LEVEL = 0.3;

	private static final double TOPIC_DEVIATION = 0.5;

	private static final double QUESTION_DEVIATION = 0.4;

	private static final Comparator<Map.Entry<String, List<KnownQuestion>>> MOST_QUESTIONS = Comparator
		.comparingInt((topic) -> -topic.getValue().size());

	private final Map<String, KnownQuestion> questions = new LinkedHashMap<>();

	private final Map<String, Exercise> exercises = new HashMap<>();

	private final SequencedMap<String, List<KnownQuestion>> byTopic = new LinkedHashMap<>();

	Course(long seed, List<KnownQuestion> bank) {
		Map<String, List<KnownQuestion>> topics = new HashMap<>();
		for (KnownQuestion question : bank) {
			this.questions.put(question.id(), question);
			this.exercises.put(question.id(), exercise(seed, question));
			question.topics()
				.keySet()
				.forEach((topic) -> topics.computeIfAbsent(topic, (id) -> new ArrayList<>()).add(question));
		}
		topics.entrySet()
			.stream()
			.sorted(MOST_QUESTIONS.thenComparing(Map.Entry.comparingByKey()))
			.forEach((topic) -> this.byTopic.put(topic.getKey(), topic.getValue()));
	}

	private static Exercise exercise(long seed, KnownQuestion question) {
		double difficulty = "fresher".equals(question.level()) ? -LEVEL : LEVEL;
		for (Map.Entry<String, Double> topic : question.topics().entrySet()) {
			difficulty += topic.getValue() * TOPIC_DEVIATION * Lot.of(seed, "topic", topic.getKey()).nextGaussian();
		}
		RandomGenerator chance = Lot.of(seed, "question", question.id());
		return new Exercise(question.id(), question.topics(), difficulty + QUESTION_DEVIATION * chance.nextGaussian());
	}

	KnownQuestion question(String id) {
		return Objects.requireNonNull(this.questions.get(id), () -> "not a question of the bank: " + id);
	}

	Exercise exercise(KnownQuestion question) {
		return Objects.requireNonNull(this.exercises.get(question.id()));
	}

	List<KnownQuestion> questions() {
		return List.copyOf(this.questions.values());
	}

	/** The topics, those with the most questions first. */
	List<String> topics() {
		return List.copyOf(this.byTopic.keySet());
	}

	List<KnownQuestion> about(String topic) {
		return this.byTopic.getOrDefault(topic, List.of());
	}

}
