package io.weakspot.sessions.grading;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.SubmittedAnswer;

/** Grades an answer in the way that its question asks for. Uses the calling thread. */
final class Grader {

	private final GradingByKeyPoints byKeyPoints;

	Grader(GradingByKeyPoints byKeyPoints) {
		this.byKeyPoints = byKeyPoints;
	}

	Grade grade(Question question, SubmittedAnswer answer) {
		if (question.isClosed()) {
			return GradingByChoices.grade(question, answer.choices());
		}
		String text = (answer.text() != null) ? answer.text() : "";
		return this.byKeyPoints.grade(question, text, answer.inputMode(), answer.activeMs());
	}

}
