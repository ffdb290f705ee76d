package io.weakspot.analytics.topology;

import org.jspecify.annotations.Nullable;

/**
 * What statistics are about: one version of a question.
 *
 * @param cohortId among the members of this cohort, or null for everybody
 */
record About(@Nullable String cohortId, String questionId, int version) {

	private static final String SEPARATOR = String.valueOf(StoredMemory.SEPARATOR);

	static About of(String key) {
		String[] parts = key.split(SEPARATOR, -1);
		return new About(parts[0].isEmpty() ? null : parts[0], parts[1], Integer.parseInt(parts[2]));
	}

	String key() {
		return String.join(SEPARATOR, (this.cohortId != null) ? this.cohortId : "", this.questionId,
				String.valueOf(this.version));
	}

}
