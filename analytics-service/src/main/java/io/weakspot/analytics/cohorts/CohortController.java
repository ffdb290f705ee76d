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

	private final ReadingRisks risks;

	private final ReadingMissedKeyPoints keyPoints;

	private final ReadingAssignments assignments;

	private final ComparingCohorts comparing;

	CohortController(ReadingHeatMap heatMap, ReadingRisks risks, ReadingMissedKeyPoints keyPoints,
			ReadingAssignments assignments, ComparingCohorts comparing) {
		this.heatMap = heatMap;
		this.risks = risks;
		this.keyPoints = keyPoints;
		this.assignments = assignments;
		this.comparing = comparing;
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

	@GetMapping(path = "/at-risk", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Who is at risk, and why")
	@ApiResponse(responseCode = "200", description = "The report")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<AtRisk> atRisk(Caller caller, @PathVariable String cohortId) {
		return this.risks.of(caller, cohortId);
	}

	@GetMapping(path = { "/at-risk", "/at-risk.csv" }, produces = TABLE)
	@Operation(summary = "Who is at risk, as a table")
	@ApiResponse(responseCode = "200", description = "One row a learner and reason")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<ResponseEntity<String>> atRiskTable(Caller caller, @PathVariable String cohortId) {
		return this.risks.of(caller, cohortId).map(CohortTables::of).map(Csv::response);
	}

	@GetMapping(path = "/key-points", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "The key points that are missed, most missed first")
	@ApiResponse(responseCode = "200", description = "The report")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<MissedKeyPoints> keyPoints(Caller caller, @PathVariable String cohortId) {
		return this.keyPoints.of(caller, cohortId);
	}

	@GetMapping(path = { "/key-points", "/key-points.csv" }, produces = TABLE)
	@Operation(summary = "The missed key points as a table")
	@ApiResponse(responseCode = "200", description = "One row a key point")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<ResponseEntity<String>> keyPointsTable(Caller caller, @PathVariable String cohortId) {
		return this.keyPoints.of(caller, cohortId).map(CohortTables::of).map(Csv::response);
	}

	@GetMapping(path = "/assignments", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "How far everybody is with the assignments, and how their questions go")
	@ApiResponse(responseCode = "200", description = "The report")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<Assignments> assignments(Caller caller, @PathVariable String cohortId) {
		return this.assignments.of(caller, cohortId);
	}

	@GetMapping(path = { "/assignments", "/assignments.csv" }, produces = TABLE)
	@Operation(summary = "The progress of assignments as a table")
	@ApiResponse(responseCode = "200", description = "One row an assignment and learner")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<ResponseEntity<String>> assignmentsTable(Caller caller, @PathVariable String cohortId) {
		return this.assignments.of(caller, cohortId).map(CohortTables::of).map(Csv::response);
	}

	@GetMapping(path = { "/assignments/questions", "/assignments/questions.csv" }, produces = TABLE)
	@Operation(summary = "The questions of assignments as a table")
	@ApiResponse(responseCode = "200", description = "One row an assignment and question")
	@ApiResponse(responseCode = "404", description = "The cohort is not there, or not yours")
	Mono<ResponseEntity<String>> assignmentQuestionsTable(Caller caller, @PathVariable String cohortId) {
		return this.assignments.of(caller, cohortId).map(CohortTables::questionsOf).map(Csv::response);
	}

	@GetMapping(path = "/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "This cohort beside another, topic by topic")
	@ApiResponse(responseCode = "200", description = "The report")
	@ApiResponse(responseCode = "404", description = "One of the cohorts is not there, or not yours")
	Mono<Comparison> comparison(Caller caller, @PathVariable String cohortId, @RequestParam String with) {
		return this.comparing.of(caller, cohortId, with);
	}

	@GetMapping(path = { "/comparison", "/comparison.csv" }, produces = TABLE)
	@Operation(summary = "The comparison as a table")
	@ApiResponse(responseCode = "200", description = "One row a topic")
	@ApiResponse(responseCode = "404", description = "One of the cohorts is not there, or not yours")
	Mono<ResponseEntity<String>> comparisonTable(Caller caller, @PathVariable String cohortId,
			@RequestParam String with) {
		return this.comparing.of(caller, cohortId, with).map(CohortTables::of).map(Csv::response);
	}

}
