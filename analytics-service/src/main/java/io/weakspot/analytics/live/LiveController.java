package io.weakspot.analytics.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.analytics.report.ReportItem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class LiveController {

	private final WatchingWeakTopics watching;

	private final LiveSettings settings;

	LiveController(WatchingWeakTopics watching, LiveSettings settings) {
		this.watching = watching;
		this.settings = settings;
	}

	@GetMapping(path = "/api/reports/me/topics/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "The weak-topic report as it changes",
			description = "Events named topic, each with one item of the report: all of them first, then each that"
					+ " changes. A page that connects again gets all of them again, so it misses nothing.")
	@ApiResponse(responseCode = "200", description = "The events")
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	@ApiResponse(responseCode = "429", description = "Too many streams are open")
	ResponseEntity<Flux<ServerSentEvent<ReportItem>>> topics(Caller caller,
			@Parameter(description = "Only this bank; without it, all banks that the caller answered in") @RequestParam(
					required = false) @Nullable String bankId) {
		Flux<ServerSentEvent<ReportItem>> events = this.watching.watch(caller, bankId).map(LiveController::event);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			// A proxy that collects would hold the events back.
			.header("X-Accel-Buffering", "no")
			.body(withHeartbeat(events).take(this.settings.maxAge()));
	}

	private Flux<ServerSentEvent<ReportItem>> withHeartbeat(Flux<ServerSentEvent<ReportItem>> events) {
		return events.publish((shared) -> shared.mergeWith(heartbeat().takeUntilOther(shared.ignoreElements())));
	}

	private Flux<ServerSentEvent<ReportItem>> heartbeat() {
		return Flux.interval(this.settings.heartbeat()).onBackpressureDrop().map((tick) -> comment("alive"));
	}

	private static ServerSentEvent<ReportItem> event(WatchingWeakTopics.Heard heard) {
		return switch (heard) {
			case WatchingWeakTopics.Opened _ -> comment("open");
			case WatchingWeakTopics.Shown shown -> ServerSentEvent.builder(shown.item())
				.event("topic")
				.id(shown.item().topicId() + ':' + shown.revision())
				.build();
		};
	}

	private static ServerSentEvent<ReportItem> comment(String text) {
		return ServerSentEvent.<ReportItem>builder().comment(text).build();
	}

}
