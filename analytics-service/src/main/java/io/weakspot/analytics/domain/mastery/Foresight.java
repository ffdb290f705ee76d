package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was believed before an answer was counted, and so without it. In whole numbers,
 * because statistics add it up and take it back again.
 *
 * @param ability the learner's ability, in 1/1000 of a logit
 * @param abilityKnown whether enough answers were counted before for it to tell something
 * @param expectedScore the score that was expected, in 1/10000
 * @param newTo the learner's cohorts in which the question had not been answered by them
 */
public record Foresight(int ability, boolean abilityKnown, int expectedScore, List<String> newTo) {

	/** Answers from which on an ability is taken for known. */
	static final int ANSWERS_OF_AN_ABILITY = 5;

	private static final double PER_LOGIT = 1000;

	private static final double PER_SCORE = 10_000;

	public Foresight {
		newTo = List.copyOf(newTo);
	}

	static Foresight of(Situation situation, double expectedScore, GradedAnswer answer) {
		LearnerState learner = situation.learner();
		return new Foresight((int) Math.round(situation.components().learner().mean() * PER_LOGIT),
				learner != null && learner.answers() >= ANSWERS_OF_AN_ABILITY,
				(int) Math.round(expectedScore * PER_SCORE), newTo(situation.question(), answer.attempt().cohortIds()));
	}

	private static List<String> newTo(@Nullable QuestionState question, List<String> cohortIds) {
		return (question == null) ? cohortIds
				: cohortIds.stream().filter((cohort) -> !question.cohorts().contains(cohort)).toList();
	}

}
