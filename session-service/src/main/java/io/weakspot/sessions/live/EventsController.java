package io.weakspot.sessions.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.starting.Sessions;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sessions")
class EventsController {

	private final Sessions sessions;

	private final FollowingSession following;

	private final LiveSessions live;

	private final LiveSettings settings;

	private final Sinks.Empty<Void> closing = Sinks.empty();

	EventsController(Sessions sessions, FollowingSession following, LiveSessions live, LiveSettings settings) {
		this.sessions = sessions;
		this.following = following;
		this.live = live;
		this.settings = settings;
	}

	@GetMapping("/api/sessions/{id}/events")
	@Operation(summary = "What happens in a session, as server-sent events",
			description = "graded (the answer with its grade), completed, and time (what is left of it). "
					+ "A new connection begins with all that has happened. A stream ends after an hour: connect again.")
	@ApiResponse(responseCode = "200", description = "The stream")
	@ApiResponse(responseCode = "429", description = "Too many streams are open")
	Mono<ResponseEntity<Flux<ServerSentEvent<Object>>>> events(Caller caller, @PathVariable String id) {
		if (this.live.count(caller.id()) >= this.settings.maxStreams()) {
			return Mono.error(Problem.tooManyRequests("Too many pages follow your sessions. Close some.",
					this.settings.heartbeat().toSeconds()));
		}
		return this.sessions.find(id, caller.id())
			.switchIfEmpty(Mono.error(() -> Problem.notFound("This session")))
			.map((session) -> ResponseEntity.ok()
				.contentType(MediaType.TEXT_EVENT_STREAM)
				// A proxy that gathers what it passes on would make it late.
				.header("X-Accel-Buffering", "no")
				.header("Cache-Control", "no-store")
				.body(this.following.follow(session)
					.take(this.settings.maxAge())
					.takeUntilOther(this.closing.asMono())));
	}

	/**
	 * Open pages must not hold up the end of the service; they connect again elsewhere.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing.tryEmitEmpty();
	}

}
