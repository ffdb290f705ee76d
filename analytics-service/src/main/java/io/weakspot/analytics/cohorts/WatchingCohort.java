package io.weakspot.analytics.cohorts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.weakspot.analytics.live.EventStreams;
import io.weakspot.analytics.live.OpenStreams;
import io.weakspot.analytics.readmodel.LearnerRow;
import io.weakspot.analytics.readmodel.LearnerRows;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * A cohort's heat map as it stands, and then each cell that changes. Each change of the
 * cohort opens the stream anew, for the members that it has then.
 */
@Service
class WatchingCohort {

	private final KnownCohorts cohorts;

	private final CohortTopics topics;

	private final LearnerRows rows;

	private final LearnerPartitions partitions;

	private final OpenStreams streams;

	private final EventStreams events;

	private final Serving serving;

	WatchingCohort(KnownCohorts cohorts, CohortTopics topics, LearnerRows rows, LearnerPartitions partitions,
			OpenStreams streams, EventStreams events, Serving serving) {
		this.cohorts = cohorts;
		this.topics = topics;
		this.rows = rows;
		this.partitions = partitions;
		this.streams = streams;
		this.events = events;
		this.serving = serving;
	}

	/**
	 * Word that the stream is open, who is in the cohort, its cells, and then those that
	 * change, until the cohort is gone or no longer the caller's.
	 * @param seen how far the page has seen the cohort, which then gets only what is
	 * newer, or null
	 * @return an error of {@link Problem} 404 for a cohort that is not there or not
	 * theirs, 429 when they have too many streams open
	 */
	Flux<Heard> watch(Caller caller, String cohortId, @Nullable Seen seen) {
		return Mono.fromSupplier(() -> this.cohorts.reportedTo(caller, cohortId))
			.then(this.partitions.partitions())
			.map((partitions) -> new OpenPage(caller, this.serving.required(), partitions, seen))
			.flatMapMany((page) -> this.events.withHeartbeat(show(page, cohortId), page::fresh));
	}

	private Flux<Heard> show(OpenPage page, String cohortId) {
		Flux<Optional<Cohort>> versions = this.cohorts.watch(cohortId)
			.takeWhile((cohort) -> cohort.isReportedTo(page.caller()))
			.map(Optional::of)
			.concatWithValues(Optional.empty());
		return versions
			.switchMap((cohort) -> cohort.map((now) -> show(page, now)).orElse(Flux.just(new Heard.Ended(false))))
			.takeUntil(Heard.Ended.class::isInstance);
	}

	private Flux<Heard> show(OpenPage page, Cohort cohort) {
		View view = this.topics.all(page.caller(), cohort);
		return Flux.using(() -> this.streams.open(page.caller().id(), cohort.members().keySet()),
				(opened) -> rows(cohort).flatMapIterable((rows) -> page.begin(cohort, view, rows))
					.concatWith(happenings(page, cohort, opened).concatMapIterable(Supplier::get))
					.concatWith(Mono.fromSupplier(() -> new Heard.Ended(isOutdated(page)))),
				OpenStreams.Opened::close);
	}

	/**
	 * What happens to a page, to be told one after the other. Results are not written in
	 * one piece, either: what was half written when the rows were read is there when they
	 * are read again.
	 */
	private Flux<Supplier<List<Heard>>> happenings(OpenPage page, Cohort cohort, OpenStreams.Opened opened) {
		Flux<Supplier<List<Heard>>> changes = opened.changes().map((change) -> () -> page.take(change));
		Mono<Supplier<List<Heard>>> settled = rows(cohort).map((rows) -> () -> page.settle(rows));
		return this.events.withReportAgain(changes, settled);
	}

	private Mono<List<LearnerRow>> rows(Cohort cohort) {
		return this.rows.of(cohort.members().keySet()).collectList();
	}

	private boolean isOutdated(OpenPage page) {
		return this.serving.current().filter(page.generation()::equals).isEmpty();
	}

}
