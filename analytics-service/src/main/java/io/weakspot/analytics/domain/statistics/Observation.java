package io.weakspot.analytics.domain.statistics;

import java.util.List;

import io.weakspot.analytics.domain.mastery.Foresight;
import io.weakspot.analytics.domain.mastery.GradedAnswer;
import io.weakspot.analytics.domain.mastery.Level;

/**
 * What one answer contributes to the statistics of its question, in whole numbers: those
 * can be added up and taken back in any order, and leave the very same sum.
 *
 * @param first whether it is a learner's first attempt; of others only the number counts
 * @param score in 1/10000
 * @param ability the learner's ability before this answer, in 1/1000 of a logit
 * @param abilityKnown whether enough is known of the learner to compare answers by it
 * @param fresher whether its author wrote the question for freshers
 * @param activeMs the time at the answer in milliseconds, 0 where it was not measured
 * @param covered the key points that are surely in the answer
 * @param missed the key points that it surely lacks
 */
public record Observation(boolean first, int score, int ability, boolean abilityKnown, boolean fresher, long activeMs,
		List<String> covered, List<String> missed) {

	static final double PER_SCORE = 10_000;

	static final double PER_LOGIT = 1000;

	public Observation {
		covered = List.copyOf(covered);
		missed = List.copyOf(missed);
	}

	/**
	 * What a counted answer contributes.
	 * @param first whether it is a first attempt in whatever the statistics are about
	 */
	public static Observation of(GradedAnswer answer, Foresight foresight, boolean first) {
		return new Observation(first, score(answer), foresight.ability(), foresight.abilityKnown(),
				answer.level() == Level.FRESHER, answer.activeMs(), answer.covered(), answer.missed());
	}

	/** An answer's score in 1/10000. */
	public static int score(GradedAnswer answer) {
		return (int) Math.round(answer.score() * PER_SCORE);
	}

}
