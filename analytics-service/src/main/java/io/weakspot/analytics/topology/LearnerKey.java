package io.weakspot.analytics.topology;

/** Keys of what belongs to a learner, made so that all of a learner's lie together. */
final class LearnerKey {

	/** Occurs in no id. */
	static final char SEPARATOR = '\0';

	private LearnerKey() {
	}

	static String of(String learnerId, String id) {
		return learnerId + SEPARATOR + id;
	}

	static String prefix(String learnerId) {
		return learnerId + SEPARATOR;
	}

	static String idIn(String key) {
		return key.substring(key.indexOf(SEPARATOR) + 1);
	}

}
