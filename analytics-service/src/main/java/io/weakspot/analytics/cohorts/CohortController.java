package io.weakspot.analytics.cohorts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.analytics.tables.Csv;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/cohorts/{cohortId}")
@Tag(name = "Cohort reports", description = "How a cohort stands, for its instructors")
class CohortController {

	private static final String TABLE = "text/csv";

	private final ReadingHeatMap heatMap;

	CohortController(ReadingHeatMap heatMap) {
		this.heatMap = heatMap;
	}

	@GetMapping(path = "/heatmap", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Which topics are weak for whom")
	@ApiResponse(responseCode = "200", description = "The heat map")
	@ApiResponse(responseCode = "404", description = "The cohort, bank or assignment is not there, or not yours")
	Mono<HeatMap> heatMap(Caller caller, @PathVariable String cohortId,
			@Parameter(description = "Only the topics of this bank") @RequestParam(
					required = false) @Nullable String bankId,
			@Parameter(description = "Only the topics of this assignment") @RequestParam(
					required = false) @Nullable String assignmentId) {
		return this.heatMap.of(caller, cohortId, bankId, assignmentId);
	}

	@GetMapping(path = { "/heatmap", "/heatmap.csv" }, produces = TABLE)
	@Operation(summary = "The heat map as a table")
	@ApiResponse(responseCode = "200", description = "One row a learner and topic")
	@ApiResponse(responseCode = "404", description = "The cohort, bank or assignment is not there, or not yours")
	Mono<ResponseEntity<String>> heatMapTable(Caller caller, @PathVariable String cohortId,
			@RequestParam(required = false) @Nullable String bankId,
			@RequestParam(required = false) @Nullable String assignmentId) {
		return this.heatMap.of(caller, cohortId, bankId, assignmentId).map(CohortTables::of).map(Csv::response);
	}

}
