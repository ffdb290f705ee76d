package io.weakspot.analytics.domain.statistics;

/** What is remarkable about a question, in words for people. */
public enum Flag {

	/** Too few first attempts to say anything. */
	NOT_YET("not yet: shown from 30 first attempts"),
	/** Almost everybody scores in full. */
	TOO_EASY("too easy to tell anyone apart"),
	/** Almost nobody scores. */
	NOBODY_GETS_IT("nobody gets it: check the question and its key points"),
	/** The abler a learner, the lower the score. */
	STRONG_PEOPLE_MISS_IT("strong people miss it: check the key points"),
	/** Scores have next to nothing to do with ability. */
	TELLS_LITTLE("strong and weak people score alike: check what it asks for"),
	/** The median answer takes more than three minutes. */
	SLOW("takes very long: half of the answers take more than three minutes"),
	/** Surely harder than questions of its level are, given who answered. */
	HARDER("harder than its level says"),
	/** Surely easier than questions of its level are, given who answered. */
	EASIER("easier than its level says");

	private final String words;

	Flag(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
