package io.weakspot.analytics.domain.mastery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A learner who answers. */
final class Learner {

	private final Model model = Model.unfitted(Priors.DEFAULT);

	private final CountingAnswers counting = new CountingAnswers(this.model);

	private final AssessingTopic assessing = new AssessingTopic(this.model, Thresholds.DEFAULT);

	final FreshMemory memory = new FreshMemory();

	private int answered;

	SequencedSet<String> gives(GradedAnswer answer) {
		return counts(answer).topics();
	}

	Counted counts(GradedAnswer answer) {
		return this.counting.count(answer, this.memory);
	}

	double expects(GradedAnswer answer) {
		return new Predicting(this.model).expectedScore(answer.asked(), this.memory);
	}

	@Nullable Double corrected(String answerId) {
		return Objects.requireNonNull(this.memory.answer(answerId)).corrected();
	}

	Foresight foresight(String answerId) {
		KeptAnswer kept = Objects.requireNonNull(this.memory.answer(answerId));
		return Objects.requireNonNull(kept.foresight());
	}

	Learner givesAll(Collection<GradedAnswer> answers) {
		answers.forEach(this::gives);
		return this;
	}

	/** Answers a new question of the topic, a minute after the last one. */
	Learner scores(String topic, double... scores) {
		for (double score : scores) {
			this.answered++;
			gives(Answers.answer("a" + this.answered)
				.in(topic)
				.scored(score)
				.at(1_000_000L + this.answered * 60_000L)
				.build());
		}
		return this;
	}

	TopicMastery mastery(String topic) {
		return this.assessing.assess(topic, this.memory.learner(), state(topic));
	}

	TopicState state(String topic) {
		return Objects.requireNonNull(this.memory.topic(topic));
	}

	Gaussian belief(String topic) {
		return this.assessing.belief(topic, this.memory.learner(), state(topic));
	}

	/** All that is known, apart from how often it changed. */
	Object knowledge() {
		Map<String, TopicState> topics = this.memory.topics()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (topic) -> topic.getValue().withRevision(0)));
		Map<String, QuestionState> questions = this.memory.questions()
			.stream()
			.collect(Collectors.toMap((id) -> id, (id) -> Objects.requireNonNull(this.memory.question(id))));
		Map<String, Foresight> foresights = new HashMap<>();
		this.memory.answers().forEach((kept) -> foresights.put(kept.answer().answerId(), kept.foresight()));
		return List.of(Objects.requireNonNull(this.memory.learner()), topics, questions, foresights);
	}

}
