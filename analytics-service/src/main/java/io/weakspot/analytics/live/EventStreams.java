package io.weakspot.analytics.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.analytics.readmodel.Freshness;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/** What all live reports have in common, as server-sent events. */
@Component
public class EventStreams {

	/** Before a page connects again, unless it knows better. */
	private static final Duration RETRY = Duration.ofSeconds(1);

	private final LiveSettings settings;

	private final Freshness freshness;

	EventStreams(LiveSettings settings, Freshness freshness) {
		this.settings = settings;
		this.freshness = freshness;
	}

	/** A response that goes on for as long as the events, but not for ever. */
	public <T> ResponseEntity<Flux<ServerSentEvent<T>>> response(Flux<ServerSentEvent<T>> events) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			// A proxy that collects would hold the events back.
			.header("X-Accel-Buffering", "no")
			.body(events.take(this.settings.maxAge()));
	}

	/** The same with something to say from time to time, until they end. */
	public <T> Flux<T> withHeartbeat(Flux<T> events, Supplier<T> beat) {
		Flux<T> beats = Flux.interval(this.settings.heartbeat()).onBackpressureDrop().map((tick) -> beat.get());
		return events.publish((shared) -> shared.mergeWith(beats.takeUntilOther(shared.ignoreElements())));
	}

	/**
	 * What happens to a page that shows a report: each change, and once among them the
	 * report read again. A change that came when no page was open is told to none, and
	 * need not have been in the report yet when that was read first; it is in it when the
	 * read model has caught up. To be subscribed to when the report was read first.
	 */
	public <T> Flux<T> withReportAgain(Flux<T> changes, Mono<T> report) {
		Mono<T> again = this.freshness.caughtUp().then(report);
		return changes.publish((shared) -> shared.mergeWith(again.takeUntilOther(shared.ignoreElements())));
	}

	/** Said first: proxies hold a response back until its first bytes. */
	public <T> ServerSentEvent<T> open() {
		return ServerSentEvent.<T>builder().comment("open").retry(RETRY).build();
	}

	/**
	 * How fresh a page is.
	 * @param newest when the newest grade came that it shows, or null where there is none
	 * @param id how far the page has seen the report, or null where that is not new
	 */
	public ServerSentEvent<Object> fresh(@Nullable Instant newest, @Nullable String id) {
		Fresh fresh = new Fresh(this.freshness.asOf(), this.freshness.behind().toMillis(), newest);
		return named("freshness", fresh, id);
	}

	/**
	 * Something that changed.
	 * @param name of the event
	 * @param id how far the page has seen the report with it, or null where that is not
	 * new
	 */
	public ServerSentEvent<Object> named(String name, Object data, @Nullable String id) {
		ServerSentEvent.Builder<Object> event = ServerSentEvent.builder(data).event(name);
		return ((id != null) ? event.id(id) : event).build();
	}

	/** Said last: reports were rebuilt, and a page that comes back gets all of them. */
	public ServerSentEvent<Object> rebuilt() {
		return ServerSentEvent.<Object>builder(new Rebuilt(this.freshness.asOf())).event("rebuilt").build();
	}

	@Schema(description = "How fresh the page is")
	record Fresh(@Schema(description = "Up to when every graded answer is in the report") Instant asOf,
			@Schema(description = "How far that is behind the answers") long behindMs,
			@Schema(description = "When the newest grade in the report came") @Nullable Instant newest) {
	}

	@Schema(description = "Reports were rebuilt")
	record Rebuilt(Instant asOf) {
	}

}
