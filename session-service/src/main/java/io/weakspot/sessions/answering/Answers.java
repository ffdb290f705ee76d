package io.weakspot.sessions.answering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Session;
import reactor.core.publisher.Mono;

/** The answers that were accepted. */
public interface Answers {

	/** The answer with that id, or empty when there is none. */
	Mono<Answer> find(String answerId);

	/** The answers of a session, in the order of its questions. */
	Mono<List<Answer>> of(Session session);

	/** Those of the ids that answers have. */
	Mono<Set<String>> existing(Collection<String> answerIds);

	/** When the answers among the ids were accepted. */
	Mono<Map<String, Instant>> acceptedAt(Collection<String> answerIds);

	/**
	 * Writes a grade onto its answer together with the AnswerGraded that it owes, and
	 * hands that fact on. Safe to repeat.
	 * @return true when the grade was written; false when the answer is gone, or already
	 * has a grade by the same grader in the same version
	 */
	Mono<Boolean> recordGrade(String answerId, Grade grade, Instant gradedAt);

}
