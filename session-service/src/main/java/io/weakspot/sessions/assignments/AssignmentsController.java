package io.weakspot.sessions.assignments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cohorts")
class AssignmentsController {

	private final ListingAssignments listing;

	AssignmentsController(ListingAssignments listing) {
		this.listing = listing;
	}

	@GetMapping("/api/assignments")
	@Operation(summary = "What was assigned to you, by when it is due",
			description = "Start a session of mode assignment to work on one. What is answered after the time is late, but counts.")
	Mono<Page<AssignmentView>> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.listing.list(caller.id(), Page.limit(limit), Page.position(cursor));
	}

}
