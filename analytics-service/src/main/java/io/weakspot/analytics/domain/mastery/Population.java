package io.weakspot.analytics.domain.mastery;

/**
 * What holds for everybody, on the logit scale. It is an input of a learner's stream: no
 * answer of a learner changes it, so that the order in which learners are counted can't
 * change a report.
 */
public interface Population {

	/** How well answers go on the whole. */
	Gaussian baseline();

	/** How far a topic is easier than others. */
	Gaussian topic(String topicId);

	/** What an answer more in a topic adds, for each unit of log(1 + answers). */
	double practice(String topicId);

	/** What an answer more to a question adds, for each unit of log(1 + answers). */
	double repetition();

	/**
	 * How far a question is easier than others of its topics.
	 * @param level the author's, which is all there is to go by for a new question
	 */
	Gaussian question(String questionId, Level level);

}
