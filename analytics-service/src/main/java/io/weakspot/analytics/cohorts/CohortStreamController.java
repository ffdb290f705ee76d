package io.weakspot.analytics.cohorts;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.analytics.live.EventStreams;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cohort reports")
class CohortStreamController {

	private final WatchingCohort watching;

	private final EventStreams events;

	CohortStreamController(WatchingCohort watching, EventStreams events) {
		this.watching = watching;
		this.events = events;
	}

	@GetMapping(path = "/api/reports/cohorts/{cohortId}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "The heat map as it changes",
			description = "Events named learners tell who is in the cohort, first and whenever that changes; events"
					+ " named cell, each with one cell of the heat map: all of them first, then each that changes. A"
					+ " page that comes back with the id of the last event gets those first that changed since. Events"
					+ " named freshness tell up to when the map is complete, one named rebuilt that all reports were"
					+ " made anew and the page has to connect again.")
	@ApiResponse(responseCode = "200", description = "The events",
			content = @Content(schema = @Schema(implementation = ChangedCell.class)))
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	@ApiResponse(responseCode = "429", description = "Too many streams are open")
	ResponseEntity<Flux<ServerSentEvent<Object>>> stream(Caller caller, @PathVariable String cohortId,
			@Parameter(description = "The id of the last event that the page has got") @RequestHeader(
					name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
		Seen seen = Seen.parse(lastEventId).orElse(null);
		return this.events.response(this.watching.watch(caller, cohortId, seen).map(this::event));
	}

	private ServerSentEvent<Object> event(Heard heard) {
		return switch (heard) {
			case Heard.Opened _ -> this.events.open();
			case Heard.Members members -> this.events.named("learners", new Learners(members.learners()), null);
			case Heard.Shown shown -> this.events.named("cell", shown.cell(), id(shown.seen()));
			case Heard.Fresh fresh -> this.events.fresh(fresh.newest(), id(fresh.seen()));
			case Heard.Ended ended ->
				ended.rebuilt() ? this.events.rebuilt() : ServerSentEvent.builder().comment("end").build();
		};
	}

	private static @Nullable String id(@Nullable Seen seen) {
		return (seen != null) ? seen.id() : null;
	}

	/** Who is in the cohort. */
	record Learners(List<HeatMap.Learner> learners) {
	}

}
