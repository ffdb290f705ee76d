package io.weakspot.analytics.topology;

import io.weakspot.analytics.domain.statistics.QuestionStatistics;

/**
 * The statistics of one version of a question as they are stored.
 *
 * @param revision how many observations went in and out
 * @param asOf when the newest grade was given of these, in milliseconds since 1970
 */
record QuestionSums(QuestionStatistics statistics, long revision, long asOf) {

	static QuestionSums none() {
		return new QuestionSums(new QuestionStatistics(), 0, 0);
	}

	QuestionSums with(Observed observed) {
		if (observed.takenBack()) {
			this.statistics.takeBack(observed.observation());
		}
		else {
			this.statistics.add(observed.observation());
		}
		return new QuestionSums(this.statistics, this.revision + 1, Math.max(this.asOf, observed.gradedAt()));
	}

}
