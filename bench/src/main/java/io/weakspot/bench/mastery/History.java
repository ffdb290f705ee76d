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

	List<GradedAnswer> first() {
		return this.answers.subList(0, this.answers.size() / 2);
	}

	List<GradedAnswer> second() {
		return this.answers.subList(this.answers.size() / 2, this.answers.size());
	}

}
