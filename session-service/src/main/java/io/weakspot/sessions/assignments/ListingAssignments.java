package io.weakspot.sessions.assignments;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.AssignmentProgress;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.starting.Sessions;
import io.weakspot.starter.paging.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows a learner what was assigned in any cohort, and how far each has come. */
class ListingAssignments {

	private static final Comparator<Given> NEXT_DUE_FIRST = Comparator.comparing((Given given) -> given.of().dueAt())
		.thenComparing((given) -> given.of().id());

	private final Cohorts cohorts;

	private final Sessions sessions;

	private final Answers answers;

	private final Clock clock;

	ListingAssignments(Cohorts cohorts, Sessions sessions, Answers answers, Clock clock) {
		this.cohorts = cohorts;
		this.sessions = sessions;
		this.answers = answers;
		this.clock = clock;
	}

	/** A page of them, the one that is due first at the top. */
	Mono<Page<AssignmentView>> list(String learnerId, int limit, @Nullable String after) {
		return this.cohorts.allJoined(learnerId)
			.map((cohorts) -> cohorts.stream().flatMap(ListingAssignments::given).sorted(NEXT_DUE_FIRST).toList())
			.map((given) -> Page.within(given, limit, after, (each) -> each.of().id()))
			.flatMap((page) -> progress(learnerId, page));
	}

	private static Stream<Given> given(Cohort cohort) {
		return cohort.assignments().stream().map((assignment) -> new Given(cohort, assignment));
	}

	private Mono<Page<AssignmentView>> progress(String learnerId, Page<Given> page) {
		return this.sessions
			.started(page.items().stream().map((given) -> Sessions.idFor(given.of().id(), learnerId)).toList())
			.flatMap((sessions) -> acceptedAt(sessions.values())
				.map((times) -> page.map((given) -> view(learnerId, given, sessions, times))));
	}

	private Mono<Map<String, Instant>> acceptedAt(Collection<Session> sessions) {
		List<String> ids = sessions.stream().flatMap((session) -> session.answerIds().stream()).toList();
		return ids.isEmpty() ? Mono.just(Map.of()) : this.answers.acceptedAt(ids);
	}

	private AssignmentView view(String learnerId, Given given, Map<String, Session> sessions,
			Map<String, Instant> times) {
		Session session = sessions.get(Sessions.idFor(given.of().id(), learnerId));
		List<Instant> acceptedAt = (session != null)
				? session.answerIds().stream().map(times::get).filter(Objects::nonNull).toList() : List.of();
		return AssignmentView.of(given.cohort(), given.of(), session,
				AssignmentProgress.of(given.of(), session, acceptedAt, this.clock.instant()));
	}

	/** An assignment and the cohort that it was given in. */
	private record Given(Cohort cohort, Assignment of) {

	}

}
