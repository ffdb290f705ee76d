package io.weakspot.analytics.report;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/me")
@Tag(name = "Reports", description = "Which topics are weak, how sure that is, and why")
class ReportController {

	private final ReportingWeakTopics reporting;

	ReportController(ReportingWeakTopics reporting) {
		this.reporting = reporting;
	}

	@GetMapping(path = "/topics", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "The caller's weak-topic report, weakest first")
	@ApiResponse(responseCode = "200", description = "The report")
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	Mono<Report> topics(Caller caller,
			@Parameter(description = "Only this bank; without it, all banks that the caller answered in") @RequestParam(
					required = false) @Nullable String bankId) {
		return this.reporting.report(caller, bankId);
	}

	@GetMapping(path = { "/topics", "/topics.csv" }, produces = "text/csv")
	@Operation(summary = "The weak-topic report as a table")
	@ApiResponse(responseCode = "200", description = "One row a topic")
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	Mono<ResponseEntity<String>> table(Caller caller, @RequestParam(required = false) @Nullable String bankId) {
		return this.reporting.report(caller, bankId).map((report) -> Csv.response(ReportCsv.of(report.items())));
	}

	@GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "How the mastery of a topic went")
	@ApiResponse(responseCode = "200", description = "The points, oldest first")
	@ApiResponse(responseCode = "404", description = "The caller never answered in this topic")
	Mono<History> history(Caller caller, @RequestParam String topic) {
		return this.reporting.history(caller, topic);
	}

	@GetMapping(path = { "/history", "/history.csv" }, produces = "text/csv")
	@Operation(summary = "How the mastery of a topic went, as a table")
	@ApiResponse(responseCode = "200", description = "One row a point, oldest first")
	@ApiResponse(responseCode = "404", description = "The caller never answered in this topic")
	Mono<ResponseEntity<String>> historyTable(Caller caller, @RequestParam String topic) {
		return this.reporting.history(caller, topic).map((history) -> Csv.response(ReportCsv.of(history)));
	}

}
