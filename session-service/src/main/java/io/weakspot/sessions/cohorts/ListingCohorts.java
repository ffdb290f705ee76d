package io.weakspot.sessions.cohorts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.weakspot.sessions.domain.Cohort;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows people the cohorts that they run and are in, and who is in them. */
class ListingCohorts {

	private final KnownCohorts cohorts;

	ListingCohorts(KnownCohorts cohorts) {
		this.cohorts = cohorts;
	}

	/** Own ones and joined ones, by name; for an admin all there are. */
	Mono<Page<CohortView>> list(Caller caller, int limit, @Nullable String after) {
		List<CohortIndex.Known> all = caller.isAdmin() ? this.cohorts.all() : this.cohorts.of(caller.id());
		Page<String> page = Page.within(all, limit, after, ListingCohorts::place).map(CohortIndex.Known::id);
		return this.cohorts.findAll(page.items())
			.filter((cohort) -> isShown(caller, cohort))
			.collectMap(Cohort::id)
			.map((found) -> inOrder(page, found, caller));
	}

	/** One that the caller runs or is in. */
	Mono<CohortView> one(Caller caller, String cohortId) {
		return this.cohorts.find(cohortId)
			.filter((cohort) -> isShown(caller, cohort))
			.map((cohort) -> CohortView.of(cohort, caller));
	}

	/** Who is in a cohort, in the order in which they joined, for who runs it. */
	Mono<Page<Cohort.Member>> members(Caller caller, String cohortId, int limit, @Nullable String after) {
		return this.cohorts.find(cohortId)
			.filter((cohort) -> Running.isFor(caller, cohort))
			.map((cohort) -> Page.within(cohort.members(), limit, after, Cohort.Member::learnerId));
	}

	private static boolean isShown(Caller caller, Cohort cohort) {
		return Running.isFor(caller, cohort) || cohort.member(caller.id()).isPresent();
	}

	private static Page<CohortView> inOrder(Page<String> page, Map<String, Cohort> found, Caller caller) {
		List<CohortView> views = page.items()
			.stream()
			.flatMap((id) -> Stream.ofNullable(found.get(id)))
			.map((cohort) -> CohortView.of(cohort, caller))
			.toList();
		return new Page<>(views, page.nextCursor());
	}

	private static String place(CohortIndex.Known cohort) {
		return cohort.name() + "\n" + cohort.id();
	}

}
