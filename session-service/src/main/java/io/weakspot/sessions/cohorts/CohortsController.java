package io.weakspot.sessions.cohorts;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.Naming;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cohorts")
@Tag(name = "Cohorts")
class CohortsController {

	private final RunningCohort running;

	private final JoiningCohort joining;

	private final ListingCohorts listing;

	CohortsController(RunningCohort running, JoiningCohort joining, ListingCohorts listing) {
		this.running = running;
		this.joining = joining;
		this.listing = listing;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make a cohort",
			description = "For instructors and admins. "
					+ "With an Idempotency-Key the same request makes one cohort, however often it is sent.")
	@ApiResponse(responseCode = "201", description = "The cohort and the code that learners join by")
	@ApiResponse(responseCode = "403", description = "You are no instructor")
	@ApiResponse(responseCode = "409", description = "You own as many cohorts as one may")
	@ApiResponse(responseCode = "422", description = "No name, or the key was used for another request")
	Mono<CreatedCohort> create(Caller caller, @RequestBody NewCohort request,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		if (!Running.isOpenTo(caller)) {
			throw Problem.forbidden("This takes the role instructor. Ask an admin of this installation for it.");
		}
		return this.running.create(caller.id(), request.checkedName(), IdempotencyKey.optional(key))
			.map(CohortsController::respond);
	}

	@GetMapping
	@Operation(summary = "Your cohorts, by name",
			description = "Those that you run and those that you are in; for an admin all.")
	Mono<Page<CohortView>> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.listing.list(caller, Page.limit(limit), Page.position(cursor));
	}

	@GetMapping("/{id}")
	@Operation(summary = "One cohort that you run or are in")
	Mono<CohortView> one(Caller caller, @PathVariable String id) {
		return this.listing.one(caller, id).switchIfEmpty(Running.noSuchCohort());
	}

	@GetMapping("/{id}/members")
	@Operation(summary = "Who is in a cohort", description = "For its instructors, in the order of joining.")
	Mono<Page<Cohort.Member>> members(Caller caller, @PathVariable String id,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.listing.members(caller, id, Page.limit(limit), Page.position(cursor))
			.switchIfEmpty(Running.noSuchCohort());
	}

	@DeleteMapping("/{id}/members/{learnerId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a learner out, or leave",
			description = "For its instructors, and for the learner. What was answered stays in the cohort's reports.")
	@ApiResponse(responseCode = "204", description = "The learner is out")
	@ApiResponse(responseCode = "404", description = "There is no such cohort of yours, or the learner is not in it")
	Mono<Void> remove(Caller caller, @PathVariable String id, @PathVariable String learnerId) {
		return this.running.remove(caller, id, learnerId)
			.filter((removed) -> removed)
			.switchIfEmpty(Mono.error(() -> Problem.notFound("This member")))
			.then();
	}

	@PostMapping("/{id}/join-code")
	@Operation(summary = "Give a cohort another join code",
			description = "For its instructors. The old code opens nothing from then on; who is in stays in.")
	@ApiResponse(responseCode = "200", description = "The cohort and its new code")
	Mono<CreatedCohort> openAnew(Caller caller, @PathVariable String id) {
		return this.running.openAnew(caller, id).map(CreatedCohort::of).switchIfEmpty(Running.noSuchCohort());
	}

	@PostMapping("/memberships")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Join a cohort", description = "Joining again is the same membership.")
	@ApiResponse(responseCode = "201", description = "You are in it")
	@ApiResponse(responseCode = "404", description = "The code opens no cohort")
	@ApiResponse(responseCode = "409",
			description = "It is your own cohort, it is full, or you are in as many as one may")
	Mono<Membership> join(Caller caller, @RequestBody JoinRequest request) {
		return this.joining.join(request.code(), caller.id(), caller.name()).map(CohortsController::respond);
	}

	private static CreatedCohort respond(RunningCohort.Creation creation) {
		return switch (creation) {
			case RunningCohort.Creation.Created(String id, String name, String joinCode) ->
				new CreatedCohort(id, name, joinCode);
			case RunningCohort.Creation.TooMany() -> throw Problem
				.conflict("You own " + RunningCohort.MOST_OWNED + " cohorts, which is as many as one may.");
			case RunningCohort.Creation.KeyReused() ->
				throw Problem.unprocessable("This Idempotency-Key was used for another request. Take a new one.");
		};
	}

	private static Membership respond(JoiningCohort.Outcome outcome) {
		return switch (outcome) {
			case JoiningCohort.Outcome.Joined(Cohort cohort, Cohort.Member member) ->
				new Membership(cohort.id(), cohort.name(), member.joinedAt());
			case JoiningCohort.Outcome.NoSuchCode() -> throw new Problem(HttpStatus.NOT_FOUND, "not-found", "Not found",
					"This code opens no cohort. Check it letter by letter, or ask your instructor whether there is a newer one.");
			case JoiningCohort.Outcome.Owner() ->
				throw Problem.conflict("This is your own cohort, which you see as its instructor. "
						+ "To see it as a learner, join with another account.");
			case JoiningCohort.Outcome.Full() ->
				throw Problem.conflict("This cohort has " + Cohort.MOST_MEMBERS + " members and takes no more.");
			case JoiningCohort.Outcome.TooMany() -> throw Problem
				.conflict("You are in " + JoiningCohort.MOST_JOINED + " cohorts. Leave one to join another.");
		};
	}

	/**
	 * A cohort to make.
	 *
	 * @param name from 1 to 100 characters
	 */
	@Schema(name = "CohortRequest", requiredProperties = "name")
	record NewCohort(@Nullable String name) {

		String checkedName() {
			if (this.name == null) {
				throw Problem.malformed("The field name is missing.");
			}
			List<Fault> faults = Naming.faults("name", this.name);
			if (!faults.isEmpty()) {
				throw Words.problem(faults);
			}
			return this.name.strip();
		}

	}

	/** A cohort and the code that learners join by. */
	@Schema(name = "CreatedCohort")
	record CreatedCohort(String id, String name, String joinCode) {

		static CreatedCohort of(Cohort cohort) {
			return new CreatedCohort(cohort.id(), cohort.name(), cohort.joinCode());
		}

	}

	/**
	 * A cohort to join.
	 *
	 * @param joinCode as the instructor gave it out; case, spaces and hyphens don't
	 * matter
	 */
	@Schema(name = "MembershipRequest", requiredProperties = "joinCode")
	record JoinRequest(@Nullable String joinCode) {

		String code() {
			if (this.joinCode == null) {
				throw Problem.malformed("The field joinCode is missing.");
			}
			return JoinCode.read(this.joinCode);
		}

	}

	/** That somebody is in a cohort. */
	@Schema(name = "Membership")
	record Membership(String cohortId, String name, Instant joinedAt) {

	}

}
