package io.weakspot.analytics.domain.mastery;

import java.util.Map;

/**
 * The population as many learners' answers show it. Where they say nothing, it is what
 * authors say: the level of a question.
 *
 * @param priors what is believed of anything unknown
 * @param baseline how well answers go on the whole
 * @param topics topics by id, known ones alone
 * @param questions questions by id, known ones alone
 * @param practice what an answer more adds in a topic that is not known
 * @param repetition what an answer more to a question adds
 */
public record FittedPopulation(Priors priors, Gaussian baseline, Map<String, Topic> topics,
		Map<String, Gaussian> questions, double practice, double repetition) implements Population {

	public FittedPopulation {
		topics = Map.copyOf(topics);
		questions = Map.copyOf(questions);
	}

	/** A population of which nothing is known but the levels of questions. */
	public static FittedPopulation unknown(Priors priors) {
		return new FittedPopulation(priors, priors.baseline(), Map.of(), Map.of(), 0, 0);
	}

	@Override
	public Gaussian topic(String topicId) {
		Topic topic = this.topics.get(topicId);
		return (topic != null) ? topic.standing() : Gaussian.ZERO;
	}

	@Override
	public double practice(String topicId) {
		Topic topic = this.topics.get(topicId);
		// A right answer must not lower the mastery of its topic.
		return Math.max(0, (topic != null) ? topic.practice() : this.practice);
	}

	@Override
	public Gaussian question(String questionId, Level level) {
		Gaussian question = this.questions.get(questionId);
		return (question != null) ? question : this.priors.question(level);
	}

	/**
	 * A topic.
	 *
	 * @param standing how far it is easier than others
	 * @param practice what an answer more adds, for each unit of log(1 + answers)
	 */
	public record Topic(Gaussian standing, double practice) {
	}

}
