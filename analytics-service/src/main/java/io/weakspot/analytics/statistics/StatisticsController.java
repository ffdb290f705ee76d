package io.weakspot.analytics.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.analytics.tables.Csv;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "Statistics", description = "What answers say about questions, and how right the model is")
class StatisticsController {

	private static final String TABLE = "text/csv";

	private final ReadingStatistics statistics;

	private final ReadingAccuracy accuracy;

	StatisticsController(ReadingStatistics statistics, ReadingAccuracy accuracy) {
		this.statistics = statistics;
		this.accuracy = accuracy;
	}

	@GetMapping(path = "/questions/{questionId}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "What answers say about a question, by version",
			description = "For admins, and for instructors and authors who may see the bank. The fields of the newest version stand beside versions, too.")
	@ApiResponse(responseCode = "200", description = "The statistics")
	@ApiResponse(responseCode = "404", description = "The question is not there, or not yours")
	Mono<QuestionReport> question(Caller caller, @PathVariable String questionId) {
		return this.statistics.ofQuestion(caller, questionId);
	}

	@GetMapping(path = { "/questions/{questionId}", "/questions/{questionId}.csv" }, produces = TABLE)
	@Operation(summary = "The statistics of a question as a table")
	@ApiResponse(responseCode = "200", description = "One row a version")
	@ApiResponse(responseCode = "404", description = "The question is not there, or not yours")
	Mono<ResponseEntity<String>> questionTable(Caller caller, @PathVariable String questionId) {
		return this.statistics.ofQuestion(caller, questionId).map(StatisticsTables::of).map(Csv::response);
	}

	@GetMapping(path = { "/questions/{questionId}/key-points", "/questions/{questionId}/key-points.csv" },
			produces = TABLE)
	@Operation(summary = "How a question's key points went as a table")
	@ApiResponse(responseCode = "200", description = "One row a version and key point")
	@ApiResponse(responseCode = "404", description = "The question is not there, or not yours")
	Mono<ResponseEntity<String>> keyPointTable(Caller caller, @PathVariable String questionId) {
		return this.statistics.ofQuestion(caller, questionId).map(StatisticsTables::keyPointsOf).map(Csv::response);
	}

	@GetMapping(path = "/banks/{bankId}/questions", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "What answers say about each question of a bank, in its newest version",
			description = "For admins, and for instructors and authors who may see the bank.")
	@ApiResponse(responseCode = "200", description = "The statistics")
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	Mono<BankReport> bank(Caller caller, @PathVariable String bankId) {
		return this.statistics.ofBank(caller, bankId);
	}

	@GetMapping(path = { "/banks/{bankId}/questions", "/banks/{bankId}/questions.csv" }, produces = TABLE)
	@Operation(summary = "The statistics of a bank as a table")
	@ApiResponse(responseCode = "200", description = "One row a question")
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	Mono<ResponseEntity<String>> bankTable(Caller caller, @PathVariable String bankId) {
		return this.statistics.ofBank(caller, bankId).map(StatisticsTables::of).map(Csv::response);
	}

	@GetMapping(path = { "/banks/{bankId}/questions/key-points", "/banks/{bankId}/questions/key-points.csv" },
			produces = TABLE)
	@Operation(summary = "How the key points of a bank's questions went as a table")
	@ApiResponse(responseCode = "200", description = "One row a question and key point")
	@ApiResponse(responseCode = "404", description = "The bank is not there, or not yours")
	Mono<ResponseEntity<String>> bankKeyPointTable(Caller caller, @PathVariable String bankId) {
		return this.statistics.ofBank(caller, bankId).map(StatisticsTables::keyPointsOf).map(Csv::response);
	}

	@GetMapping(path = "/accuracy", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "How right the model's predictions were",
			description = "Over all answers here, and on public data. For everybody who is signed in.")
	@ApiResponse(responseCode = "200", description = "The figures")
	Mono<AccuracyReport> accuracy(Caller caller) {
		return this.accuracy.report();
	}

	@GetMapping(path = { "/accuracy", "/accuracy.csv" }, produces = TABLE)
	@Operation(summary = "What was predicted against what came, as a table")
	@ApiResponse(responseCode = "200", description = "One row a bin of predictions")
	Mono<ResponseEntity<String>> accuracyTable(Caller caller) {
		return this.accuracy.report().map(StatisticsTables::of).map(Csv::response);
	}

}
