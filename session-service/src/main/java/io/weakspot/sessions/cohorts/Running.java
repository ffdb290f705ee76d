package io.weakspot.sessions.cohorts;

import io.weakspot.sessions.domain.Cohort;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

/** Who may run a cohort: its own instructors, and admins. For others it is not there. */
final class Running {

	private Running() {
	}

	static boolean isOpenTo(Caller caller) {
		return caller.isInstructor() || caller.isAdmin();
	}

	static boolean isFor(Caller caller, Cohort cohort) {
		return caller.isAdmin() || (caller.isInstructor() && cohort.isOwnedBy(caller.id()));
	}

	/** The refusal that doesn't tell whether there is such a cohort. */
	static <T> Mono<T> noSuchCohort() {
		return Mono.error(() -> Problem.notFound("This cohort"));
	}

}
