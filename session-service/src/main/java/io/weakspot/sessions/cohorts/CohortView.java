package io.weakspot.sessions.cohorts;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A cohort in a list.
 *
 * @param role instructor for who may run it, learner for who is in it
 * @param joinCode what learners join by; left out for learners
 * @param joinedAt when the caller joined it; left out for who did not
 */
record CohortView(String id, String name, String role,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String joinCode, int memberCount, int assignmentCount,
		Instant createdAt, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant joinedAt) {

	static CohortView of(Cohort cohort, Caller caller) {
		boolean runs = Running.isFor(caller, cohort);
		return new CohortView(cohort.id(), cohort.name(), runs ? "instructor" : "learner",
				runs ? cohort.joinCode() : null, cohort.members().size(), cohort.assignments().size(),
				cohort.createdAt(), cohort.member(caller.id()).map(Cohort.Member::joinedAt).orElse(null));
	}

}
