package io.weakspot.analytics.domain.mastery;

/** Why a topic stands where it stands, as far as the last answers tell. */
public enum Reason {

	/** The last answers scored low. */
	LOW_SCORES,
	/** A key point was missed again, or most answers lack one. */
	MISSED_POINT,
	/** Questions that ask for a trade-off were answered without one. */
	NO_TRADE_OFF,
	/** Only questions for freshers were answered. */
	ONLY_EASY,
	/** Answers take long. */
	SLOW

}
