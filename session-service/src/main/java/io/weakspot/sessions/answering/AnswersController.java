package io.weakspot.sessions.answering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.InputMode;
import io.weakspot.sessions.domain.Submission;
import io.weakspot.sessions.web.IdempotencyKey;
import io.weakspot.sessions.web.Words;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Answers")
class AnswersController {

	/** A database that hangs must not be taken for one that wrote. */
	private static final Duration PATIENCE = Duration.ofMillis(1_900);

	private final AnsweringQuestion answering;

	private final Answers answers;

	private final ShowingAnswers showing;

	private final SeeingAnswers seeing;

	AnswersController(AnsweringQuestion answering, Answers answers, ShowingAnswers showing, SeeingAnswers seeing) {
		this.answering = answering;
		this.answers = answers;
		this.showing = showing;
		this.seeing = seeing;
	}

	@PostMapping("/api/sessions/{id}/answers")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Answer a question", description = "Acknowledged once it is on disk; the grade follows. "
			+ "The same request with the same Idempotency-Key gives the same acknowledgement, however often it is sent.")
	@ApiResponse(responseCode = "202", description = "On disk")
	@ApiResponse(responseCode = "404", description = "The session does not exist, or is not yours")
	@ApiResponse(responseCode = "409", description = "The position is answered, or the session is over")
	@ApiResponse(responseCode = "422",
			description = "No answer to this question, or the key was used for another request")
	Mono<Accepted> answer(Caller caller, @PathVariable("id") String sessionId, @RequestBody Request request,
			@Parameter(required = true, description = "the client's own name for this answer") @RequestHeader(
					name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return this.answering
			.answer(new AnsweringQuestion.Request(caller.id(), sessionId, IdempotencyKey.required(key),
					request.toSubmission()))
			.map(AnswersController::respond)
			.timeout(PATIENCE);
	}

	@GetMapping("/api/answers/{id}")
	@Operation(summary = "One answer and its grade",
			description = "For its learner, the instructors of the cohorts that the learner is in, and admins. "
					+ "Instructors see none to a question of a private bank that is neither theirs nor assigned. "
					+ "With the question's model answer, once there is a grade.")
	@ApiResponse(responseCode = "404", description = "There is no such answer, or it is not for you")
	Mono<AnswerView> answer(Caller caller, @PathVariable String id) {
		return this.answers.find(id)
			.filterWhen((answer) -> this.seeing.isFor(caller, answer.submitted()))
			.flatMap(this.showing::show)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("This answer")));
	}

	private static Accepted respond(AnsweringQuestion.Outcome outcome) {
		return switch (outcome) {
			case AnsweringQuestion.Outcome.Accepted(String answerId, Instant acceptedAt) ->
				new Accepted(answerId, acceptedAt);
			case AnsweringQuestion.Outcome.NoSuchSession() -> throw Problem.notFound("This session");
			case AnsweringQuestion.Outcome.Unacceptable(List<Fault> faults) -> throw Words.problem(faults);
			case AnsweringQuestion.Outcome.AlreadyAnswered() ->
				throw Problem.conflict("This position has an answer. Go on with the current question.");
			case AnsweringQuestion.Outcome.SessionOver() ->
				throw Problem.conflict("This session is over. Start a new one.");
			case AnsweringQuestion.Outcome.KeyReused() ->
				throw Problem.unprocessable("This Idempotency-Key was used for another request. Take a new one.");
		};
	}

	/** The acknowledgement. */
	@Schema(name = "AcceptedAnswer")
	record Accepted(String answerId, Instant acceptedAt) {

	}

	/**
	 * An answer.
	 *
	 * @param position from 0
	 * @param text the answer in words, which may be empty
	 * @param choices the ids of the chosen options of a closed question
	 * @param inputMode text, voice or screenshot
	 * @param edited whether recognised text was changed by hand
	 * @param activeMs how long the learner worked on it
	 * @param wallMs how long the question was on the screen; activeMs if not given
	 * @param confidence from 0 to 1
	 * @param occurredAt when it was sent by the learner's clock
	 */
	@Schema(name = "AnswerRequest", requiredProperties = { "position", "inputMode", "activeMs" })
	record Request(@Nullable Integer position, @Nullable String text, @Nullable List<@Nullable String> choices,
			@Schema(allowableValues = {
					"text", "voice", "screenshot" }) @Nullable String inputMode,
			@Nullable Boolean edited, @Nullable Long activeMs, @Nullable Long wallMs, @Nullable Double confidence,
			@Nullable Instant occurredAt){

		Submission toSubmission() {
			return new Submission(needed("position", this.position), this.text, chosen(),
					Words.read(InputMode.class, "inputMode", this.inputMode), Boolean.TRUE.equals(this.edited),
					needed("activeMs", this.activeMs), this.wallMs, this.confidence, this.occurredAt);
		}

		private @Nullable List<String> chosen() {
			if (this.choices == null) {
				return null;
			}
			return this.choices.stream().map((choice) -> needed("choices", choice)).toList();
		}

		private static <T> T needed(String field, @Nullable T value) {
			if (value == null) {
				throw Problem.malformed("The field " + field + " is missing.");
			}
			return value;
		}

	}

}
