package io.weakspot.analytics.domain.mastery;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Puts together what is known when a question is put to a learner: O(1) look-ups. */
public final class SeeingSituations {

	private static final double MILLIS_PER_DAY = 86_400_000;

	private final Priors priors;

	private final Population population;

	public SeeingSituations(Model model) {
		this.priors = model.priors();
		this.population = model.population();
	}

	public Situation before(Asked asked, LearnerMemory memory) {
		LearnerState learner = memory.learner();
		QuestionState question = memory.question(asked.questionId());
		List<@Nullable TopicState> states = new ArrayList<>(asked.topics().size());
		List<Components.Topic> topics = new ArrayList<>(asked.topics().size());
		for (GradedAnswer.Topic topic : asked.topics()) {
			TopicState state = memory.topic(topic.id());
			states.add(state);
			topics.add(new Components.Topic(topic.weight(), TopicBelief.population(this.population, topic.id(), state),
					deviation(state, asked.at())));
		}
		Components components = new Components(this.population.baseline(), ability(learner, asked.at()),
				this.population.question(asked.questionId(), asked.level()), deviation(question), topics);
		return new Situation(asked, components, learner, question, states);
	}

	private Gaussian ability(@Nullable LearnerState learner, long now) {
		return (learner != null) ? later(learner.ability(), learner.at(), now, this.priors.learnerVariance())
				: this.priors.learner();
	}

	/**
	 * Between answers to a question, what repeating it brings is added to the deviation.
	 */
	private Gaussian deviation(@Nullable QuestionState question) {
		return (question != null) ? question.deviation().shifted(repetition(question.answers()))
				: this.priors.learnerQuestion();
	}

	/** What so many answers to a question before bring, for everybody. */
	double repetition(int answers) {
		return this.population.repetition() * StrictMath.log1p(answers);
	}

	private Gaussian deviation(@Nullable TopicState topic, long now) {
		return (topic != null) ? later(topic.deviation(), topic.lastSeen(), now, this.priors.topicVariance())
				: this.priors.learnerTopic();
	}

	private Gaussian later(Gaussian belief, long then, long now, double cap) {
		double days = Math.max(0, now - then) / MILLIS_PER_DAY;
		return belief.widened(days * this.priors.forgettingPerDay(), cap);
	}

}
