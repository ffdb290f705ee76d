package io.weakspot.sessions.practising;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.Submission;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.starting.Sessions;
import io.weakspot.sessions.web.SessionView;
import io.weakspot.sessions.web.Words;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions")
@Tag(name = "Sessions")
class PractisingController {

	private final Sessions sessions;

	private final ListingSessions listing;

	private final AskingNext asking;

	private final CompletingSession completing;

	private final DraftStore drafts;

	private final Clock clock;

	PractisingController(Sessions sessions, ListingSessions listing, AskingNext asking, CompletingSession completing,
			DraftStore drafts, Clock clock) {
		this.sessions = sessions;
		this.listing = listing;
		this.asking = asking;
		this.completing = completing;
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "Your sessions, newest first")
	Mono<Page<SessionView>> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = Page.limit(limit);
		return this.listing.newest(caller.id(), Cursor.read(Page.position(cursor)), size + 1)
			.map((sessions) -> Page.of(sessions, size, (last) -> Cursor.write(last.session())))
			.map((page) -> page.map(this::view));
	}

	@GetMapping("/{id}")
	@Operation(summary = "One session with its items in order")
	Mono<SessionWithItems> one(Caller caller, @PathVariable String id) {
		return session(caller, id).flatMap((session) -> this.listing.items(session)
			.map((items) -> SessionWithItems.of(session, this.clock.instant(), items)));
	}

	@GetMapping("/{id}/current")
	@Operation(summary = "The question to answer now, with what was typed for it")
	@ApiResponse(responseCode = "200", description = "The first question without an answer")
	@ApiResponse(responseCode = "204", description = "All are answered, or the session is over")
	Mono<ResponseEntity<Current>> current(Caller caller, @PathVariable String id) {
		return session(caller, id).flatMap((session) -> this.asking.next(session)
			.map((step) -> ResponseEntity.ok(Current.of(step)))
			.defaultIfEmpty(ResponseEntity.noContent().build()));
	}

	@PutMapping("/{id}/draft")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Keep what is typed", description = "The latest clientTime counts.")
	@ApiResponse(responseCode = "204", description = "Kept, or an older one than what is there")
	@ApiResponse(responseCode = "409", description = "The session is over")
	Mono<Void> draft(Caller caller, @PathVariable String id, @RequestBody DraftRequest request) {
		return session(caller, id).flatMap((session) -> this.drafts
			.save(request.answerId(session, this.clock.instant()), request.toDraft(this.clock.instant())));
	}

	@PostMapping("/{id}/completion")
	@Operation(summary = "End a session and see what it came to",
			description = "Safe to repeat: the summary takes in the grades that are there by then.")
	Mono<CompletionView> complete(Caller caller, @PathVariable String id) {
		return session(caller, id).flatMap(this.completing::complete).map(CompletionView::of);
	}

	private Mono<Session> session(Caller caller, String id) {
		return this.sessions.find(id, caller.id()).switchIfEmpty(Mono.error(() -> Problem.notFound("This session")));
	}

	private SessionView view(ListingSessions.Counted counted) {
		return SessionView.of(counted.session(), this.clock.instant(), counted.answered());
	}

	/**
	 * What is to be answered.
	 *
	 * @param draft what was typed for it, or null
	 * @param followUpOf the answer that this question follows up, or null
	 */
	record Current(int position, QuestionView question, @Nullable DraftView draft, @Nullable String followUpOf) {

		static Current of(AskingNext.Step step) {
			return new Current(step.position(), QuestionView.of(step.question()),
					(step.draft() != null) ? DraftView.of(step.draft()) : null, null);
		}

	}

	record DraftView(String text, String inputMode, Instant clientTime) {

		static DraftView of(Draft draft) {
			return new DraftView(draft.text(), Words.of(draft.inputMode()), draft.clientTime());
		}

	}

	/**
	 * What is typed.
	 *
	 * @param clientTime when, by the learner's clock; now if not given
	 */
	record DraftRequest(@Nullable Integer position, @Nullable String text, @Nullable String inputMode,
			@Nullable Instant clientTime) {

		String answerId(Session session, Instant now) {
			int position = needed("position", this.position);
			if (!session.has(position)) {
				throw Words.problem(List.of(new Fault("position", "from 0 to " + (session.items().size() - 1))));
			}
			if (session.isOverAt(now)) {
				throw Problem.conflict("This session is over. Start a new one.");
			}
			return SubmittedAnswer.id(session.id(), position);
		}

		Draft toDraft(Instant now) {
			String text = needed("text", this.text);
			List<Fault> faults = new ArrayList<>(Submission.faultsOfText(text));
			Instant time = Objects.requireNonNullElse(this.clientTime, now);
			if (!Submission.isPlausible(time)) {
				faults.add(new Fault("clientTime", "a time of this century"));
			}
			if (!faults.isEmpty()) {
				throw Words.problem(faults);
			}
			return new Draft(text, Words.read(InputMode.class, "inputMode", this.inputMode),
					time.truncatedTo(ChronoUnit.MILLIS));
		}

		private static <T> T needed(String field, @Nullable T value) {
			if (value == null) {
				throw Problem.malformed("The field " + field + " is missing.");
			}
			return value;
		}

	}

}
