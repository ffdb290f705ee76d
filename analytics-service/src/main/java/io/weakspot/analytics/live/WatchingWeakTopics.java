package io.weakspot.analytics.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.readmodel.Serving;
import io.weakspot.analytics.report.ReportItem;
import io.weakspot.analytics.report.ReportingWeakTopics;
import io.weakspot.analytics.report.Standing;
import io.weakspot.analytics.topology.Generation;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * The report as it stands, and then each change. The stream is opened before the report
 * is read, and the report is read again when the read model has caught up with that, so
 * no change falls between the two.
 */
@Service
class WatchingWeakTopics {

	private final OpenStreams streams;

	private final ReportingWeakTopics reporting;

	private final Serving serving;

	private final EventStreams events;

	WatchingWeakTopics(OpenStreams streams, ReportingWeakTopics reporting, Serving serving, EventStreams events) {
		this.streams = streams;
		this.reporting = reporting;
		this.serving = serving;
		this.events = events;
	}

	/**
	 * Word that the stream is open, the items of the caller's report, weakest first, and
	 * then those that change, until it is cancelled.
	 * @param bankId the bank to report on, or null for all that the caller met
	 * @param seen how far the page has seen the report, which then gets only what is
	 * newer, or null
	 */
	Flux<Heard> watch(Caller caller, @Nullable String bankId, @Nullable Seen seen) {
		return Flux.using(() -> this.streams.open(caller.id(), List.of(caller.id())),
				(opened) -> page(caller, bankId, seen)
					.flatMapMany((page) -> page.show(opened.changes(), this.reporting.standing(caller, bankId))),
				OpenStreams.Opened::close);
	}

	private Mono<Page> page(Caller caller, @Nullable String bankId, @Nullable Seen seen) {
		return Mono.fromSupplier(this.serving::required)
			.flatMap((generation) -> this.reporting.standing(caller, bankId)
				.map((standing) -> new Page(generation, standing, seen)));
	}

	/** What an open page hears. */
	sealed interface Heard {

	}

	/**
	 * The stream is open, said at once: a page without any answers has nothing else to
	 * hear, and proxies hold a response back until its first bytes.
	 */
	record Opened() implements Heard {
	}

	/**
	 * An item as it is shown.
	 *
	 * @param seen how far the page has seen the report with it, or null where more of the
	 * same is to come
	 */
	record Shown(ReportItem item, @Nullable Seen seen) implements Heard {
	}

	/**
	 * How fresh the page is, said when it shows all that stood, and from time to time.
	 *
	 * @param newest when the newest grade in it came, or null where nothing was answered
	 * @param seen how far it has seen the report, where that is new
	 */
	record Fresh(@Nullable Instant newest, @Nullable Seen seen) implements Heard {
	}

	/** Reports were rebuilt, so the page has to begin anew. */
	record Rebuilt() implements Heard {
	}

	/** One open page: it shows a topic again only when it is newer than what it shows. */
	private final class Page {

		private final Map<String, MasteryChanged> shown = new HashMap<>();

		private final Generation generation;

		private final @Nullable Seen seen;

		private Standing standing;

		/** Whether all up to the newest change is shown. */
		private boolean settled;

		private volatile @Nullable Instant newest;

		Page(Generation generation, Standing standing, @Nullable Seen seen) {
			this.generation = generation;
			this.standing = standing;
			this.seen = (seen != null && seen.isOf(generation)) ? seen : null;
			standing.known().forEach(this::note);
		}

		Flux<Heard> show(Flux<Change> changes, Mono<Standing> again) {
			Flux<Supplier<List<Heard>>> happenings = WatchingWeakTopics.this.events.withReportAgain(
					changes.map((change) -> () -> take(change.mastery())),
					again.map((standing) -> () -> settle(standing)));
			Flux<Heard> events = Flux.<Heard>just(new Opened())
				.concatWith(Flux.fromStream(this::first))
				.concatWith(Mono.fromSupplier(() -> fresh(all())))
				.concatWith(happenings.concatMapIterable(Supplier::get))
				.concatWith(Mono.fromSupplier(Rebuilt::new).filter((rebuilt) -> isOutdated()));
			return WatchingWeakTopics.this.events.withHeartbeat(events, () -> fresh(null));
		}

		/** All items, or for a page that comes back those that changed meanwhile. */
		private Stream<Shown> first() {
			Seen before = this.seen;
			if (before == null) {
				return WatchingWeakTopics.this.reporting.items(this.standing)
					.stream()
					.map((item) -> new Shown(item, null));
			}
			return this.standing.known()
				.stream()
				.filter((topic) -> !before.covers(topic))
				.map(this::item)
				.flatMap(Optional::stream)
				.map((item) -> new Shown(item, null));
		}

		/** What it shows of a change. */
		private List<Heard> take(MasteryChanged change) {
			if (!isNewer(change)) {
				return List.of();
			}
			note(change);
			return item(change).<Heard>map((item) -> new Shown(item, this.settled ? all() : null)).stream().toList();
		}

		/** What it shows when all is there that nobody told it. */
		private List<Heard> settle(Standing now) {
			this.standing = now;
			List<Heard> events = new ArrayList<>();
			now.known().forEach((topic) -> events.addAll(take(topic)));
			this.settled = true;
			events.add(fresh(all()));
			return events;
		}

		private @Nullable Seen all() {
			return Seen.all(this.generation, this.shown.values()).orElse(null);
		}

		private Fresh fresh(@Nullable Seen seen) {
			return new Fresh(this.newest, seen);
		}

		private boolean isNewer(MasteryChanged change) {
			MasteryChanged before = this.shown.get(change.topicId());
			return before == null || change.revision() > before.revision();
		}

		private Optional<ReportItem> item(MasteryChanged topic) {
			return WatchingWeakTopics.this.reporting.item(topic, this.standing);
		}

		private void note(MasteryChanged change) {
			this.shown.put(change.topicId(), change);
			Instant before = this.newest;
			this.newest = (before == null || change.asOf().isAfter(before)) ? change.asOf() : before;
		}

		private boolean isOutdated() {
			return WatchingWeakTopics.this.serving.current().filter(this.generation::equals).isEmpty();
		}

	}

}
