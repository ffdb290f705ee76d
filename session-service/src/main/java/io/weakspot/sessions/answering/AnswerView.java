package io.weakspot.sessions.answering;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its learner and their instructors see it.
 *
 * @param state submitted, graded, or unsure when the grader would rather not say
 * @param grade null while it is not graded
 * @param referenceAnswer a model answer, once there is a grade; null before, and when the
 * question has none
 */
public record AnswerView(String id, String sessionId, int position, String questionId, int questionVersion,
		String state, @Nullable String text, List<String> choices, String inputMode, int attemptNo, Instant acceptedAt,
		@Nullable Instant gradedAt, @Nullable GradeView grade, @Nullable String referenceAnswer) {

	static AnswerView of(Answer answer, @Nullable String referenceAnswer) {
		SubmittedAnswer submitted = answer.submitted();
		return new AnswerView(submitted.answerId(), submitted.sessionId(), submitted.position(), submitted.questionId(),
				submitted.questionVersion(), state(answer), submitted.text(), submitted.choices(),
				Words.of(submitted.inputMode()), submitted.attemptNo(), submitted.acceptedAt(), answer.gradedAt(),
				(answer.grade() != null) ? GradeView.of(answer.grade()) : null, referenceAnswer);
	}

	/** The state of an answer in the contract's words. */
	public static String state(Answer answer) {
		if (answer.grade() == null) {
			return "submitted";
		}
		return answer.grade().unsure() ? "unsure" : "graded";
	}

}
