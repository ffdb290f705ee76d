package io.weakspot.bench.mastery;

import java.util.List;

import io.weakspot.analytics.domain.mastery.GradedAnswer;

/**
 * One learner's answers.
 *
 * @param answers in the order in which they were given
 */
record History(String learner, List<GradedAnswer> answers) {

	History {
		answers = List.copyOf(answers);
	}

}
