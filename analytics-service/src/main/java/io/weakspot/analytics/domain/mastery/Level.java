package io.weakspot.analytics.domain.mastery;

/** Whom the author of a question had in mind. */
public enum Level {

	FRESHER, EXPERIENCED

}
