package io.weakspot.sessions.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.weakspot.sessions.cohorts.KnownCohorts.Decision;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.web.IdempotencyKey;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What an instructor does with a cohort: makes it, takes learners out, opens it anew. */
class RunningCohort {

	/** The most cohorts that one instructor may own. */
	static final int MOST_OWNED = 200;

	private final KnownCohorts cohorts;

	private final JoinCodes codes;

	private final Clock clock;

	RunningCohort(KnownCohorts cohorts, JoinCodes codes, Clock clock) {
		this.cohorts = cohorts;
		this.codes = codes;
		this.clock = clock;
	}

	/**
	 * Makes a cohort.
	 * @param key the instructor's own name for this request, or null
	 */
	Mono<Creation> create(String ownerId, String name, @Nullable String key) {
		String id = (key != null) ? IdempotencyKey.id("cohort", ownerId, key) : UUID.randomUUID().toString();
		return this.cohorts.stored(id)
			.map((stored) -> repeated(stored, name))
			.switchIfEmpty(Mono.defer(() -> make(id, ownerId, name)));
	}

	private Mono<Creation> make(String id, String ownerId, String name) {
		if (this.cohorts.ownedBy(ownerId).size() >= MOST_OWNED) {
			return Mono.just(new Creation.TooMany());
		}
		return this.codes.take(id)
			.map((code) -> Cohort.created(id, name, ownerId, code, now()))
			.flatMap((cohort) -> this.cohorts.add(cohort, IdempotencyKey.fingerprint(name))
				.flatMap((stored) -> releaseUnused(cohort, stored)))
			.map((stored) -> repeated(stored, name));
	}

	/** Of two equal requests at once one took a code in vain. */
	private Mono<CohortStore.Stored> releaseUnused(Cohort mine, CohortStore.Stored stored) {
		return mine.joinCode().equals(stored.firstCode()) ? Mono.just(stored)
				: this.codes.release(mine.joinCode()).thenReturn(stored);
	}

	private static Creation repeated(CohortStore.Stored stored, String name) {
		return stored.fingerprint().equals(IdempotencyKey.fingerprint(name))
				? new Creation.Created(stored.id(), name, stored.firstCode()) : new Creation.KeyReused();
	}

	/**
	 * Gives a cohort another join code; empty when there is none that the caller runs.
	 */
	Mono<Cohort> openAnew(Caller caller, String cohortId) {
		return this.cohorts.find(cohortId)
			.filter((cohort) -> Running.isFor(caller, cohort))
			.flatMap((cohort) -> this.codes.take(cohortId))
			.flatMap((code) -> this.cohorts.change(cohortId, (cohort) -> renew(cohort, code)))
			.flatMap((renewal) -> this.codes.release(renewal.oldCode()).thenReturn(renewal.cohort()));
	}

	private Decision<Renewal> renew(Cohort cohort, String code) {
		Cohort after = cohort.openedBy(code, now());
		return new Decision<>(after, new Renewal(after, cohort.joinCode()));
	}

	/**
	 * Takes a learner out, for who runs the cohort and for the learner.
	 * @return whether that was possible; empty when there is no such cohort
	 */
	Mono<Boolean> remove(Caller caller, String cohortId, String learnerId) {
		return this.cohorts.change(cohortId, (cohort) -> remove(caller, cohort, learnerId));
	}

	private Decision<Boolean> remove(Caller caller, Cohort cohort, String learnerId) {
		boolean may = caller.id().equals(learnerId) || Running.isFor(caller, cohort);
		return (may && cohort.member(learnerId).isPresent()) ? new Decision<>(cohort.without(learnerId, now()), true)
				: new Decision<>(null, false);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private record Renewal(Cohort cohort, String oldCode) {

	}

	/** What came of making one. */
	sealed interface Creation {

		/** It is kept, as it was at first. */
		record Created(String id, String name, String joinCode) implements Creation {

		}

		/** The instructor owns as many as one may. */
		record TooMany() implements Creation {

		}

		/** The key was used before for something else. */
		record KeyReused() implements Creation {

		}

	}

}
