package io.weakspot.sessions.cohorts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.Naming;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.Submission;
import io.weakspot.sessions.web.IdempotencyKey;
import io.weakspot.sessions.web.Words;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cohorts/{id}/assignments")
@Tag(name = "Cohorts")
class AssigningController {

	private static final int DEFAULT_QUESTIONS = 10;

	private static final int MOST_QUESTIONS = 100;

	private static final int MOST_TOPICS = 50;

	private static final int LONGEST_ID = 200;

	private final AssigningQuestions assigning;

	AssigningController(AssigningQuestions assigning) {
		this.assigning = assigning;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Assign questions to a cohort",
			description = "For its instructors. The questions are chosen once, spread over the topics as evenly as can be, "
					+ "and are the same for everybody. Members may practise them though the bank be the instructor's alone. "
					+ "With an Idempotency-Key the same request makes one assignment.")
	@ApiResponse(responseCode = "201", description = "The assignment with its questions")
	@ApiResponse(responseCode = "404", description = "There is no such cohort of yours")
	@ApiResponse(responseCode = "409", description = "The cohort takes no more assignments")
	@ApiResponse(responseCode = "422", description = "No question fits, or the bank is not there for you")
	Mono<AssignmentView> assign(Caller caller, @PathVariable("id") String cohortId, @RequestBody NewAssignment request,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return this.assigning.assign(caller, cohortId, request.toOrder(), IdempotencyKey.optional(key))
			.map((outcome) -> AssignmentView.of(respond(outcome)))
			.switchIfEmpty(Running.noSuchCohort());
	}

	@GetMapping
	@Operation(summary = "What was assigned to a cohort", description = "For its instructors, in the order of making.")
	Mono<Page<AssignmentView>> list(Caller caller, @PathVariable("id") String cohortId,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = Page.limit(limit);
		String after = Page.position(cursor);
		return this.assigning.of(caller, cohortId)
			.map((all) -> Page.within(all, size, after, Assignment::id).map(AssignmentView::of))
			.switchIfEmpty(Running.noSuchCohort());
	}

	@PatchMapping("/{assignmentId}")
	@Operation(summary = "Give an assignment another title or time", description = "What is left out stays as it is.")
	@ApiResponse(responseCode = "200", description = "The assignment as it is now")
	Mono<AssignmentView> change(Caller caller, @PathVariable("id") String cohortId, @PathVariable String assignmentId,
			@RequestBody Change request) {
		return this.assigning.change(caller, assignmentId, cohortId, request.checkedTitle(), request.checkedDueAt())
			.map(AssignmentView::of)
			.switchIfEmpty(noSuchAssignment());
	}

	@DeleteMapping("/{assignmentId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Withdraw an assignment",
			description = "What was answered stays. Sessions that were begun may be finished.")
	@ApiResponse(responseCode = "204", description = "It is on nobody's list any longer")
	Mono<Void> withdraw(Caller caller, @PathVariable("id") String cohortId, @PathVariable String assignmentId) {
		return this.assigning.withdraw(caller, assignmentId, cohortId)
			.filter((withdrawn) -> withdrawn)
			.switchIfEmpty(noSuchAssignment())
			.then();
	}

	private static <T> Mono<T> noSuchAssignment() {
		return Mono.error(() -> Problem.notFound("This assignment"));
	}

	private static Assignment respond(AssigningQuestions.Outcome outcome) {
		return switch (outcome) {
			case AssigningQuestions.Outcome.Assigned(Assignment assignment) -> assignment;
			case AssigningQuestions.Outcome.NoSuchBank() -> throw Words
				.problem(List.of(new Fault("bankId", "a bank that you may practise and that has questions")));
			case AssigningQuestions.Outcome.NothingFits() -> throw Words
				.problem(List.of(new Fault("topics", "topics that the bank has questions about, or none for all")));
			case AssigningQuestions.Outcome.Full() ->
				throw Problem.conflict("This cohort takes no more assignments: at most " + Cohort.MOST_ASSIGNMENTS
						+ " with " + Cohort.MOST_QUESTIONS + " questions in all. Withdraw an old one.");
			case AssigningQuestions.Outcome.KeyReused() ->
				throw Problem.unprocessable("This Idempotency-Key was used for another request. Take a new one.");
		};
	}

	private static <T> T needed(String field, @Nullable T value) {
		if (value == null) {
			throw Problem.malformed("The field " + field + " is missing.");
		}
		return value;
	}

	private static List<Fault> faultsOfTime(Instant dueAt) {
		return Submission.isPlausible(dueAt) ? List.of() : List.of(new Fault("dueAt", "a time of this century"));
	}

	/**
	 * What to assign.
	 *
	 * @param title from 1 to 100 characters
	 * @param bankId a bank that the instructor may practise
	 * @param topics any of these; nothing for all of the bank
	 * @param questionCount from 1 to 100, 10 if not given; fewer when there are no more
	 * @param dueAt when it should be done; later answers are taken, and are late
	 */
	@Schema(name = "AssignmentRequest", requiredProperties = { "title", "bankId", "dueAt" })
	record NewAssignment(@Nullable String title, @Nullable String bankId, @Nullable List<@Nullable String> topics,
			@Nullable Integer questionCount, @Nullable Instant dueAt) {

		AssigningQuestions.Order toOrder() {
			String title = needed("title", this.title);
			String bankId = needed("bankId", this.bankId);
			Instant dueAt = needed("dueAt", this.dueAt);
			int count = Objects.requireNonNullElse(this.questionCount, DEFAULT_QUESTIONS);
			List<Fault> faults = new ArrayList<>(Naming.faults("title", title));
			faults.addAll(faultsOfTime(dueAt));
			if (count < 1 || count > MOST_QUESTIONS) {
				faults.add(new Fault("questionCount", "from 1 to " + MOST_QUESTIONS));
			}
			if (!faults.isEmpty()) {
				throw Words.problem(faults);
			}
			return new AssigningQuestions.Order(title.strip(), bankId, topicIds(), count,
					dueAt.truncatedTo(ChronoUnit.MILLIS));
		}

		private List<String> topicIds() {
			if (this.topics == null) {
				return List.of();
			}
			Set<String> ids = new LinkedHashSet<>();
			for (String topic : this.topics) {
				ids.add(needed("topics", topic));
			}
			if (ids.size() > MOST_TOPICS || ids.stream().anyMatch((id) -> id.isEmpty() || id.length() > LONGEST_ID)) {
				throw Words.problem(List.of(new Fault("topics", "at most " + MOST_TOPICS + " ids of topics")));
			}
			return List.copyOf(ids);
		}

	}

	/**
	 * What to change.
	 *
	 * @param title nothing to leave it
	 * @param dueAt nothing to leave it
	 */
	@Schema(name = "AssignmentChange")
	record Change(@Nullable String title, @Nullable Instant dueAt) {

		@Nullable String checkedTitle() {
			if (this.title == null) {
				return null;
			}
			List<Fault> faults = Naming.faults("title", this.title);
			if (!faults.isEmpty()) {
				throw Words.problem(faults);
			}
			return this.title.strip();
		}

		@Nullable Instant checkedDueAt() {
			if (this.dueAt == null) {
				return null;
			}
			List<Fault> faults = faultsOfTime(this.dueAt);
			if (!faults.isEmpty()) {
				throw Words.problem(faults);
			}
			return this.dueAt.truncatedTo(ChronoUnit.MILLIS);
		}

	}

	/** An assignment as its instructor sees it. */
	@Schema(name = "Assignment")
	record AssignmentView(String id, String cohortId, String title, String bankId, List<String> topics,
			int questionCount, List<String> questionIds, Instant dueAt, Instant createdAt) {

		static AssignmentView of(Assignment assignment) {
			return new AssignmentView(assignment.id(), Assignment.cohortId(assignment.id()), assignment.title(),
					assignment.bankId(), assignment.topics(), assignment.items().size(),
					assignment.items().stream().map(Session.Item::questionId).toList(), assignment.dueAt(),
					assignment.createdAt());
		}

	}

}
