package io.weakspot.analytics.cohorts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.stereotype.Component;

/**
 * All cohorts. Each instance holds its own copy, read from the compacted topic at its
 * start, and asks it anew at each request, so that who left is in no report any more.
 */
@Component
class KnownCohorts {

	private final Map<String, Cohort> cohorts = new ConcurrentHashMap<>();

	private final Sinks.Many<String> changed = Sinks.many().multicast().directBestEffort();

	/**
	 * A cohort, for who may see its reports.
	 * @throws Problem 404 for anybody else, and where there is none
	 */
	Cohort reportedTo(Caller caller, String cohortId) {
		return cohort(cohortId).filter((cohort) -> cohort.isReportedTo(caller))
			.orElseThrow(() -> Problem.notFound("The cohort"));
	}

	/** Somebody as a member of any cohort. */
	Optional<Cohort.Member> member(String learnerId) {
		return this.cohorts.values()
			.stream()
			.flatMap((cohort) -> Stream.ofNullable(cohort.members().get(learnerId)))
			.findFirst();
	}

	/** A cohort as it is and then as it changes, until it is gone. */
	Flux<Cohort> watch(String cohortId) {
		return this.changed.asFlux()
			.filter(cohortId::equals)
			.onBackpressureLatest()
			.mergeWith(Flux.just(cohortId))
			.map(this::cohort)
			.takeWhile(Optional::isPresent)
			.map(Optional::orElseThrow)
			.distinctUntilChanged(Cohort::version);
	}

	/** Called by one thread at a time, as {@link #end} is. */
	void put(Cohort cohort) {
		Cohort kept = this.cohorts.merge(cohort.id(), cohort,
				(before, now) -> (now.version() > before.version()) ? now : before);
		if (kept == cohort) {
			this.changed.tryEmitNext(cohort.id());
		}
	}

	void end(String cohortId) {
		if (this.cohorts.remove(cohortId) != null) {
			this.changed.tryEmitNext(cohortId);
		}
	}

	private Optional<Cohort> cohort(String cohortId) {
		return Optional.ofNullable(this.cohorts.get(cohortId));
	}

}
