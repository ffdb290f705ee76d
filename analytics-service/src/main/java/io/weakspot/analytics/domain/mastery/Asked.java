package io.weakspot.analytics.domain.mastery;

import java.util.List;

/**
 * A question that is put to a learner: what is known before there is a score.
 *
 * @param questionId the question
 * @param topics the question's topics
 * @param level the author's level
 * @param at when, in milliseconds since 1970
 */
public record Asked(String questionId, List<GradedAnswer.Topic> topics, Level level, long at) {

	public Asked {
		topics = List.copyOf(topics);
	}

}
