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

	/** Those that a learner is in now and that somebody runs: empty for who runs none. */
	Mono<List<Cohort>> taughtBy(Caller caller, String learnerId);

}
