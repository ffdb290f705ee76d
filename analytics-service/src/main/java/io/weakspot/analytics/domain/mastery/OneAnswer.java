package io.weakspot.analytics.domain.mastery;

import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** One more answer, newer than all that were counted before it: a step of O(1). */
final class OneAnswer {

	private static final int ANSWERS_PER_CHECKPOINT = 5;

	private final BayesianFilter filter;

	private final Priors priors;

	private final Population population;

	private final Head head;

	private final SeeingSituations situations;

	OneAnswer(BayesianFilter filter, Model model) {
		this.filter = filter;
		this.priors = model.priors();
		this.population = model.population();
		this.head = model.head();
		this.situations = new SeeingSituations(model);
	}

	Step add(GradedAnswer answer, LearnerMemory memory) {
		Situation situation = this.situations.before(answer.asked(), memory);
		Components before = situation.components();
		Components after = this.filter.update(before, answer.score(), this.priors.evidence());
		Gaussian ability = this.priors.drifted(after.learner(), before.learner(), this.priors.learnerVariance());

		LearnerState learner = situation.learner();
		int ordinal = ((learner != null) ? learner.answers() : 0) + 1;
		OneMore more = new OneMore(answer, situation.expectedScore(), ordinal);
		memory.learner(new LearnerState(ability, more.form((learner != null) ? learner.form() : null), ordinal,
				answer.acceptedAt(), answer.answerId()));
		QuestionState question = situation.question();
		memory.question(answer.questionId(), seen(question, more, deviation(question, before, after)));
		SequencedSet<String> changed = new TreeSet<>();
		for (int i = 0; i < answer.topics().size(); i++) {
			GradedAnswer.Topic topic = answer.topics().get(i);
			boolean newQuestion = question == null || !question.topics().contains(topic.id());
			Gaussian deviation = this.priors.drifted(after.topics().get(i).learner(), before.topics().get(i).learner(),
					this.priors.topicVariance());
			TopicState state = next(situation.topics().get(i), topic, more, newQuestion, deviation);
			memory.topic(topic.id(), withCheckpoint(topic.id(), state, ability));
			changed.add(topic.id());
		}
		return new Step(Foresight.of(situation, this.head.expectedScore(situation), answer), changed);
	}

	private Gaussian deviation(@Nullable QuestionState question, Components before, Components after) {
		double repetition = (question != null) ? this.situations.repetition(question.answers()) : 0;
		return this.priors
			.drifted(after.learnerQuestion(), before.learnerQuestion(), this.priors.learnerQuestionVariance())
			.shifted(-repetition);
	}

	private static QuestionState seen(@Nullable QuestionState before, OneMore more, Gaussian deviation) {
		GradedAnswer answer = more.answer();
		SequencedSet<String> topics = new TreeSet<>((before != null) ? before.topics() : List.of());
		answer.topics().forEach((topic) -> topics.add(topic.id()));
		SequencedSet<String> cohorts = new TreeSet<>((before != null) ? before.cohorts() : List.of());
		cohorts.addAll(answer.attempt().cohortIds());
		return new QuestionState(deviation, more.form((before != null) ? before.form() : null),
				((before != null) ? before.answers() : 0) + 1, answer.acceptedAt(), List.copyOf(topics),
				List.copyOf(cohorts));
	}

	private static TopicState next(@Nullable TopicState before, GradedAnswer.Topic topic, OneMore more,
			boolean newQuestion, Gaussian deviation) {
		GradedAnswer answer = more.answer();
		RecentAnswer recent = RecentAnswer.of(answer);
		if (before == null) {
			return new TopicState(topic.name(), deviation, more.form(null), 1, 1, answer.acceptedAt(), 1, List.of(),
					List.of(recent), List.of(), List.of(answer.bankId()));
		}
		return new TopicState(topic.name(), deviation, more.form(before.form()), before.answers() + 1,
				before.questions() + (newQuestion ? 1 : 0), answer.acceptedAt(), before.revision() + 1,
				before.checkpoints(), TopicState.appended(before.recent(), recent, RecentAnswer.KEPT),
				TopicState.earlier(before, recent), withBank(before.banks(), answer.bankId()));
	}

	private static List<String> withBank(List<String> banks, String bankId) {
		SequencedSet<String> all = new TreeSet<>(banks);
		all.add(bankId);
		return List.copyOf(all);
	}

	private TopicState withCheckpoint(String topicId, TopicState state, Gaussian ability) {
		return (state.answers() % ANSWERS_PER_CHECKPOINT == 0)
				? state.withCheckpoint(TopicBelief.of(this.population, topicId, ability, state, this.priors)) : state;
	}

	/**
	 * An answer on its way into each kind of state.
	 *
	 * @param expected the score that the filter expected
	 * @param ordinal the how-manieth of the learner's answers it is
	 */
	private record OneMore(GradedAnswer answer, double expected, int ordinal) {

		Form form(@Nullable Form before) {
			return ((before != null) ? before : Form.before(this.expected)).after(this.answer.score(), this.expected,
					this.ordinal);
		}

	}

	/**
	 * What an answer did.
	 *
	 * @param foresight what was believed before it
	 * @param topics the topics that it changed, in the order of their ids
	 */
	record Step(Foresight foresight, SequencedSet<String> topics) {
	}

}
