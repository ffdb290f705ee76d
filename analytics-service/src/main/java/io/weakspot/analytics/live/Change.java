package io.weakspot.analytics.live;

import io.weakspot.analytics.facts.MasteryChanged;

/**
 * A topic of a learner that changed.
 *
 * @param partition the partition of the learner, in which positions rise
 */
public record Change(MasteryChanged mastery, int partition) {

	String learnerId() {
		return this.mastery.learnerId();
	}

	String key() {
		return this.mastery.learnerId() + ':' + this.mastery.topicId();
	}

}
