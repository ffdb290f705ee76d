package io.weakspot.sessions.answering;

import java.util.List;

import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

/**
 * Who may see an answer: its learner, admins, and the instructors of a cohort that the
 * learner is in now. What a learner practises in a private bank is not the instructors',
 * unless the bank is theirs or was assigned to that cohort.
 */
class SeeingAnswers {

	private final Cohorts cohorts;

	private final Questions questions;

	SeeingAnswers(Cohorts cohorts, Questions questions) {
		this.cohorts = cohorts;
		this.questions = questions;
	}

	Mono<Boolean> isFor(Caller caller, SubmittedAnswer answer) {
		if (caller.isAdmin() || caller.id().equals(answer.learnerId())) {
			return Mono.just(true);
		}
		return this.cohorts.taughtBy(caller, answer.learnerId()).flatMap((taught) -> isFor(caller, taught, answer));
	}

	private Mono<Boolean> isFor(Caller caller, List<Cohort> taught, SubmittedAnswer answer) {
		boolean assigned = taught.stream().anyMatch((cohort) -> cohort.isAssignedFrom(answer.bankId()));
		return (assigned || taught.isEmpty()) ? Mono.just(assigned)
				: this.questions.find(answer.questionId(), answer.questionVersion())
					.map((question) -> question.isOpenTo(caller.id()))
					.defaultIfEmpty(false);
	}

}
