package io.weakspot.analytics.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.analytics.report.ReportItem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class LiveController {

	private final WatchingWeakTopics watching;

	private final EventStreams events;

	LiveController(WatchingWeakTopics watching, EventStreams events) {
		this.watching = watching;
		this.events = events;
	}

	@GetMapping(path = "/api/reports/me/topics/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "The weak-topic report as it changes",
			description = "Events named topic, each with one item of the report: all of them first, then each that"
					+ " changes. A page that comes back with the id of the last event gets those first that changed"
					+ " since. Events named freshness tell up to when the report is complete, one named rebuilt that"
					+ " all reports were made anew and the page has to connect again.")
	@ApiResponse(responseCode = "200", description = "The events",
			content = @Content(schema = @Schema(implementation = ReportItem.class)))
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	@ApiResponse(responseCode = "429", description = "Too many streams are open")
	ResponseEntity<Flux<ServerSentEvent<Object>>> topics(Caller caller,
			@Parameter(description = "Only this bank; without it, all banks that the caller answered in") @RequestParam(
					required = false) @Nullable String bankId,
			@Parameter(description = "The id of the last event that the page has got") @RequestHeader(
					name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
		Seen seen = Seen.parse(lastEventId).orElse(null);
		return this.events.response(this.watching.watch(caller, bankId, seen).map(this::event));
	}

	private ServerSentEvent<Object> event(WatchingWeakTopics.Heard heard) {
		return switch (heard) {
			case WatchingWeakTopics.Opened _ -> this.events.open();
			case WatchingWeakTopics.Shown shown -> this.events.named("topic", shown.item(), id(shown.seen()));
			case WatchingWeakTopics.Fresh fresh -> this.events.fresh(fresh.newest(), id(fresh.seen()));
			case WatchingWeakTopics.Rebuilt _ -> this.events.rebuilt();
		};
	}

	private static @Nullable String id(@Nullable Seen seen) {
		return (seen != null) ? seen.id() : null;
	}

}
