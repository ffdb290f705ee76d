package io.weakspot.sessions.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.Plan;
import io.weakspot.sessions.web.Words;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practice/plan")
@Tag(name = "Practice plan")
class PlanningController {

	private final PlanStore plans;

	private final Clock clock;

	PlanningController(PlanStore plans, Clock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	@PutMapping
	@Operation(summary = "Say what you prepare for", description = "It takes the place of the plan before.")
	@ApiResponse(responseCode = "200", description = "The plan as it is kept")
	@ApiResponse(responseCode = "422", description = "A day that has passed, or no minutes of a day")
	Mono<Plan> put(Caller caller, @RequestBody PlanRequest request) {
		Plan plan = request.toPlan();
		List<Fault> faults = plan.faultsAt(this.clock.instant());
		if (!faults.isEmpty()) {
			throw Words.problem(faults);
		}
		return this.plans.save(caller.id(), plan);
	}

	@GetMapping
	@Operation(summary = "What you prepare for")
	@ApiResponse(responseCode = "200", description = "The plan")
	@ApiResponse(responseCode = "204", description = "There is none yet")
	Mono<ResponseEntity<Plan>> get(Caller caller) {
		return this.plans.find(caller.id()).map(ResponseEntity::ok).defaultIfEmpty(ResponseEntity.noContent().build());
	}

	/**
	 * What is prepared for.
	 *
	 * @param interviewDate the day, such as 2026-12-24
	 * @param minutesPerDay from 1 to 1440
	 * @param roleId the role that the interview is for; nothing for none
	 */
	@Schema(name = "PlanRequest", requiredProperties = { "interviewDate", "minutesPerDay" })
	record PlanRequest(@Nullable LocalDate interviewDate, @Nullable Integer minutesPerDay, @Nullable String roleId) {

		Plan toPlan() {
			return new Plan(needed("interviewDate", this.interviewDate), needed("minutesPerDay", this.minutesPerDay),
					this.roleId);
		}

		private static <T> T needed(String field, @Nullable T value) {
			if (value == null) {
				throw Problem.malformed("The field " + field + " is missing.");
			}
			return value;
		}

	}

}
