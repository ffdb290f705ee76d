package io.weakspot.analytics.domain.mastery;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** One more answer, newer than all that were counted before it: a step of O(1). */
final class OneAnswer {

	private static final double MILLIS_PER_DAY = 86_400_000;

	private static final int ANSWERS_PER_CHECKPOINT = 5;

	private final BayesianFilter filter;

	private final Priors priors;

	OneAnswer(BayesianFilter filter, Priors priors) {
		this.filter = filter;
		this.priors = priors;
	}

	SequencedSet<String> add(GradedAnswer answer, LearnerMemory memory) {
		QuestionState question = memory.question(answer.questionId());
		Components before = components(answer, memory, question);
		Components after = this.filter.update(before, answer.score(), evidence(question));

		memory.learner(new LearnerState(after.learner(), answer.acceptedAt(), answer.answerId()));
		memory.question(answer.questionId(), seen(question, answer, after.learnerQuestion()));
		SequencedSet<String> changed = new TreeSet<>();
		for (int i = 0; i < answer.topics().size(); i++) {
			GradedAnswer.Topic topic = answer.topics().get(i);
			boolean newQuestion = question == null || !question.topics().contains(topic.id());
			TopicState state = next(memory.topic(topic.id()), topic, answer, newQuestion,
					after.topics().get(i).learner());
			memory.topic(topic.id(), withCheckpoint(state, after.learner()));
			changed.add(topic.id());
		}
		return changed;
	}

	private Components components(GradedAnswer answer, LearnerMemory memory, @Nullable QuestionState question) {
		LearnerState learner = memory.learner();
		Gaussian ability = (learner != null)
				? later(learner.ability(), learner.at(), answer.acceptedAt(), this.priors.learnerVariance())
				: this.priors.learner();
		List<Components.Topic> topics = new ArrayList<>();
		for (GradedAnswer.Topic topic : answer.topics()) {
			TopicState state = memory.topic(topic.id());
			Gaussian deviation = (state != null)
					? later(state.deviation(), state.lastSeen(), answer.acceptedAt(), this.priors.topicVariance())
					: this.priors.learnerTopic();
			topics.add(new Components.Topic(topic.weight(), this.priors.topic(), deviation));
		}
		return new Components(this.priors.baseline(), ability, this.priors.question(answer.level()),
				(question != null) ? question.deviation() : this.priors.learnerQuestion(), topics);
	}

	private Gaussian later(Gaussian belief, long then, long now, double cap) {
		double days = Math.max(0, now - then) / MILLIS_PER_DAY;
		return belief.widened(days * this.priors.forgettingPerDay(), cap);
	}

	/** A question that was answered before tells less each time. */
	private double evidence(@Nullable QuestionState question) {
		int before = (question != null) ? question.answers() : 0;
		return this.priors.evidence() / (1 + before);
	}

	private static QuestionState seen(@Nullable QuestionState before, GradedAnswer answer, Gaussian deviation) {
		SequencedSet<String> topics = new TreeSet<>((before != null) ? before.topics() : List.of());
		answer.topics().forEach((topic) -> topics.add(topic.id()));
		return new QuestionState(deviation, ((before != null) ? before.answers() : 0) + 1, List.copyOf(topics));
	}

	private static TopicState next(@Nullable TopicState before, GradedAnswer.Topic topic, GradedAnswer answer,
			boolean newQuestion, Gaussian deviation) {
		RecentAnswer recent = RecentAnswer.of(answer);
		if (before == null) {
			return new TopicState(topic.name(), deviation, 1, 1, answer.acceptedAt(), 1, List.of(), List.of(recent),
					List.of(answer.bankId()));
		}
		return new TopicState(topic.name(), deviation, before.answers() + 1, before.questions() + (newQuestion ? 1 : 0),
				answer.acceptedAt(), before.revision() + 1, before.checkpoints(),
				TopicState.appended(before.recent(), recent, RecentAnswer.KEPT),
				withBank(before.banks(), answer.bankId()));
	}

	private static List<String> withBank(List<String> banks, String bankId) {
		SequencedSet<String> all = new TreeSet<>(banks);
		all.add(bankId);
		return List.copyOf(all);
	}

	private TopicState withCheckpoint(TopicState state, Gaussian ability) {
		return (state.answers() % ANSWERS_PER_CHECKPOINT == 0)
				? state.withCheckpoint(TopicBelief.of(this.priors, ability, state.deviation())) : state;
	}

}
