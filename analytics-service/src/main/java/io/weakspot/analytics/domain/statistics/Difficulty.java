package io.weakspot.analytics.domain.statistics;

/** How hard a question turned out to be, beside its author's level. */
public enum Difficulty {

	EASIER, AS_EXPECTED, HARDER

}
