package io.weakspot.analytics.generation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.analytics.cohorts.MemberNames;
import io.weakspot.analytics.generation.RebuildingReports.Requested;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/rebuild")
@Tag(name = "Rebuild", description = "All reports built anew from the events, for admins")
class RebuildController {

	private final RebuildingReports rebuilding;

	private final Plans plans;

	private final KeptRules rules;

	private final MemberNames names;

	RebuildController(RebuildingReports rebuilding, Plans plans, KeptRules rules, MemberNames names) {
		this.rebuilding = rebuilding;
		this.plans = plans;
		this.rules = rules;
		this.names = names;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Builds all reports anew beside those that stand, compares both, and switches")
	@ApiResponse(responseCode = "202", description = "It has begun, or was running already")
	@ApiResponse(responseCode = "404", description = "Not for you")
	@ApiResponse(responseCode = "409", description = "The model's file can't be read, so nothing has begun")
	Mono<Status> rebuild(Caller caller) {
		return admin(caller).flatMap((id) -> this.rebuilding.request(id))
			.switchIfEmpty(Mono.error(Problem::unavailable))
			.flatMap(this::respond);
	}

	@GetMapping
	@Operation(summary = "How the last rebuild goes, and what it changes")
	@ApiResponse(responseCode = "200", description = "Its state")
	@ApiResponse(responseCode = "404", description = "Not for you")
	Mono<Status> status(Caller caller) {
		return admin(caller).flatMap((id) -> this.plans.find())
			.switchIfEmpty(Mono.error(Problem::unavailable))
			.flatMap(this::status);
	}

	private Mono<Status> respond(Requested requested) {
		return switch (requested) {
			case Requested.Running(Plan plan) -> status(plan);
			case Requested.NoModel(String fault) -> Mono.error(() -> Problem
				.conflict(fault + " Mend the file that WEAKSPOT_MODEL_FILE names, and then rebuild the reports."));
		};
	}

	private static Mono<String> admin(Caller caller) {
		return caller.isAdmin() ? Mono.just(caller.id()) : Mono.error(() -> Problem.notFound("This report"));
	}

	private Mono<Status> status(Plan plan) {
		Plan.Rebuild rebuild = plan.rebuild();
		return this.rules.areOutdated(plan.current())
			.flatMap((outdated) -> (rebuild == null) ? Mono.just(Status.none(plan.current(), outdated)) : progress(plan)
				.map((progress) -> Status.of(plan.current(), outdated, rebuild, progress, this.names::of)));
	}

	/** Before the new generation has begun, it has counted nothing. */
	private Mono<Progress> progress(Plan plan) {
		return (plan.required().stage() == Plan.Stage.COUNTING)
				? this.rebuilding.progress(plan).map((read) -> new Progress(read.done(), read.all()))
				: Mono.just(Progress.WHOLE);
	}

	/** The part of the events that is counted, from 0 to 1. */
	private record Progress(long done, long all) {

		static final Progress WHOLE = new Progress(1, 1);

		double share() {
			return (this.all == 0) ? 1 : Math.floor(1000.0 * this.done / this.all) / 1000;
		}

	}

	@Schema(name = "Rebuild", description = "How the last rebuild goes")
	record Status(@Schema(allowableValues = {
			"none", "counting", "comparing", "switching", "retiring", "stopping", "removing", "done" }) String state,
			@Schema(description = "The number of the reports that are served") int current,
			@Schema(description = "Whether the service was given another model or other thresholds than these go by, which a rebuild takes up") boolean outdated,
			@Schema(description = "The number of those that are or were built") @Nullable Integer building,
			@Nullable Instant requestedAt, @Nullable String requestedBy,
			@Schema(description = "The part of the events that is counted, 0 to 1") @Nullable Double progress,
			@Schema(description = "Since it was compared") @Nullable Comparison comparison){

		static Status none(int current, boolean outdated) {
			return new Status("none", current, outdated, null, null, null, null, null);
		}

		static Status of(int current, boolean outdated, Plan.Rebuild rebuild, Progress progress,
				Function<String, Optional<String>> names) {
			boolean compared = rebuild.stage().compareTo(Plan.Stage.COMPARING) > 0;
			return new Status(rebuild.stage().name().toLowerCase(Locale.ROOT), current, outdated, rebuild.generation(),
					rebuild.requestedAt(), rebuild.requestedBy(), progress.share(),
					compared ? rebuild.comparison().named(names) : null);
		}

	}

}
