package io.weakspot.sessions.answering;

import java.time.Instant;

import io.weakspot.sessions.domain.Grade;
import reactor.core.publisher.Mono;

/** The answers that were accepted. */
public interface Answers {

	/** The answer with that id, or empty when there is none. */
	Mono<Answer> find(String answerId);

	/**
	 * Writes a grade onto its answer together with the AnswerGraded that it owes, and
	 * hands that fact on. Safe to repeat.
	 * @return true when the grade was written; false when the answer is gone, or already
	 * has a grade by the same grader in the same version
	 */
	Mono<Boolean> recordGrade(String answerId, Grade grade, Instant gradedAt);

}
