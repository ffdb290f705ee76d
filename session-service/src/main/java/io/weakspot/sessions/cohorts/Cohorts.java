package io.weakspot.sessions.cohorts;

import java.util.List;

import io.weakspot.sessions.domain.Cohort;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

/** The cohorts that a learner is in. */
public interface Cohorts {

	/**
	 * The ids of the cohorts that a learner is in, in order. From memory: it costs no
	 * look at the database.
	 */
	List<String> joinedBy(String learnerId);

	/** A cohort that a learner is in; empty when there is none with that id. */
	Mono<Cohort> joined(String cohortId, String learnerId);

	/** All cohorts that a learner is in. */
	Mono<List<Cohort>> allJoined(String learnerId);

	/**
	 * Whether somebody sees what a learner does: the instructors of a cohort that the
	 * learner is in now, and admins.
	 */
	Mono<Boolean> isTaughtBy(Caller caller, String learnerId);

}
