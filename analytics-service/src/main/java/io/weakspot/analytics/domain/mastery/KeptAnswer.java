package io.weakspot.analytics.domain.mastery;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is remembered.
 *
 * @param answer with the grade that counts by now
 * @param foresight what was believed before it was counted, or null where it doesn't
 * count
 * @param corrected the score of the machine's sure grade that a person's took the place
 * of, from 0 to 1, or null where none did
 */
public record KeptAnswer(GradedAnswer answer, @Nullable Foresight foresight, @Nullable Double corrected) {

	/** The score that a grade corrects, where it does. */
	static @Nullable Double corrected(@Nullable KeptAnswer before, GradedAnswer.Grade grade) {
		if (before == null || !grade.byPerson()) {
			return null;
		}
		if (before.answer.grade().byPerson()) {
			return before.corrected;
		}
		return before.answer.counted() ? (Double) before.answer.score() : null;
	}

}
