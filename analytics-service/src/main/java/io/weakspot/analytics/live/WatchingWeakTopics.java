package io.weakspot.analytics.live;

import java.util.HashMap;
import java.util.Map;

import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.report.ReportItem;
import io.weakspot.analytics.report.ReportingWeakTopics;
import io.weakspot.analytics.report.Standing;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * The report as it stands, and then each change. The stream is opened before the report
 * is read, so no change falls between the two.
 */
@Service
class WatchingWeakTopics {

	private final OpenStreams streams;

	private final ReportingWeakTopics reporting;

	WatchingWeakTopics(OpenStreams streams, ReportingWeakTopics reporting) {
		this.streams = streams;
		this.reporting = reporting;
	}

	/**
	 * Word that the stream is open, the items of the caller's report, weakest first, and
	 * then those that change, until it is cancelled.
	 * @param bankId the bank to report on, or null for all that the caller met
	 */
	Flux<Heard> watch(Caller caller, @Nullable String bankId) {
		return Flux
			.using(() -> this.streams.open(caller.id()),
					(opened) -> this.reporting.standing(caller, bankId)
						.flatMapMany((standing) -> new Page(standing).show(opened.changes())),
					OpenStreams.Opened::close);
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

	/** An item as it is shown; revision 0 is a topic without an answer. */
	record Shown(ReportItem item, long revision) implements Heard {
	}

	/** One open page: it shows a topic again only when it is newer than what it shows. */
	private final class Page {

		private final Map<String, Long> shown = new HashMap<>();

		private final Standing standing;

		Page(Standing standing) {
			this.standing = standing;
			standing.known().forEach((topic) -> this.shown.put(topic.topicId(), topic.revision()));
		}

		Flux<Heard> show(Flux<MasteryChanged> changes) {
			Flux<Heard> all = Flux.fromIterable(WatchingWeakTopics.this.reporting.items(this.standing))
				.map((item) -> new Shown(item, this.shown.getOrDefault(item.topicId(), 0L)));
			return all.startWith(new Opened()).concatWith(changes.filter(this::isNewer).concatMap(this::again));
		}

		private boolean isNewer(MasteryChanged change) {
			return change.revision() > this.shown.getOrDefault(change.topicId(), 0L);
		}

		private Mono<Shown> again(MasteryChanged change) {
			this.shown.put(change.topicId(), change.revision());
			return Mono.justOrEmpty(WatchingWeakTopics.this.reporting.item(change, this.standing))
				.map((item) -> new Shown(item, change.revision()));
		}

	}

}
