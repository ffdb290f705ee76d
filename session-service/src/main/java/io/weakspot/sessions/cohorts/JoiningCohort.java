package io.weakspot.sessions.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.weakspot.sessions.domain.Cohort;
import reactor.core.publisher.Mono;

/** Lets a learner into the cohort that a code opens. */
class JoiningCohort {

	/** The most cohorts that one learner may be in: each answer names them all. */
	static final int MOST_JOINED = 50;

	private final KnownCohorts cohorts;

	private final JoinCodes codes;

	private final Clock clock;

	JoiningCohort(KnownCohorts cohorts, JoinCodes codes, Clock clock) {
		this.cohorts = cohorts;
		this.codes = codes;
		this.clock = clock;
	}

	Mono<Outcome> join(String code, String learnerId, String name) {
		Cohort.Member joining = new Cohort.Member(learnerId, name, now());
		return this.codes.cohortOf(code)
			.flatMap(this.cohorts::find)
			.filter((cohort) -> cohort.joinCode().equals(code))
			.flatMap((cohort) -> join(cohort, joining))
			.defaultIfEmpty(new Outcome.NoSuchCode());
	}

	private Mono<Outcome> join(Cohort cohort, Cohort.Member joining) {
		String learnerId = joining.learnerId();
		if (cohort.isOwnedBy(learnerId)) {
			return Mono.just(new Outcome.Owner());
		}
		return Mono.justOrEmpty(cohort.member(learnerId))
			.<Outcome>map((member) -> new Outcome.Joined(cohort, member))
			.switchIfEmpty(Mono.defer(() -> add(cohort, joining)));
	}

	private Mono<Outcome> add(Cohort cohort, Cohort.Member joining) {
		if (cohort.isFull()) {
			return Mono.just(new Outcome.Full());
		}
		if (this.cohorts.joinedBy(joining.learnerId()).size() >= MOST_JOINED) {
			return Mono.just(new Outcome.TooMany());
		}
		return this.cohorts.join(cohort.id(), cohort.joinCode(), joining)
			.flatMap((joined) -> joined ? Mono.just(new Outcome.Joined(cohort, joining))
					// It was filled, closed or joined in this very moment: look again.
					: join(cohort.joinCode(), joining.learnerId(), joining.name()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** What came of it. */
	sealed interface Outcome {

		/** The learner is in it, since now or before. */
		record Joined(Cohort cohort, Cohort.Member member) implements Outcome {

		}

		/** The code opens nothing. */
		record NoSuchCode() implements Outcome {

		}

		/** It is the caller's own cohort. */
		record Owner() implements Outcome {

		}

		/** The cohort takes nobody more. */
		record Full() implements Outcome {

		}

		/** The learner is in as many as one may. */
		record TooMany() implements Outcome {

		}

	}

}
