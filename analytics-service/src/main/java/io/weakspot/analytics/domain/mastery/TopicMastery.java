package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a learner in a topic.
 *
 * @param mastery the expected score on a typical question of the topic, from 0 to 1: the
 * median of what is believed
 * @param low the 5 % quantile of the same
 * @param high the 95 % quantile of the same
 * @param trend where the topic is going, only when the intervals of before and now are
 * apart
 * @param medianMs the median time at the last answers, in milliseconds
 * @param reason the first reason that holds, most urgent first
 * @param evidence the answers behind the reason, or the last answers where there is none
 */
public record TopicMastery(State state, double mastery, double low, double high, @Nullable Trend trend,
		@Nullable Long medianMs, @Nullable Reason reason, List<String> evidence) {

	public TopicMastery {
		evidence = List.copyOf(evidence);
	}

	/** What a person can act on. */
	public enum State {

		/** Too few questions were answered. */
		NO_DATA,
		/** Neither weak nor strong is sure enough. */
		UNCLEAR,
		/** Surely below the threshold. */
		WEAK,
		/** Surely above the threshold. */
		STRONG

	}

	/** The direction between two times whose intervals don't overlap. */
	public enum Trend {

		UP, DOWN

	}

}
