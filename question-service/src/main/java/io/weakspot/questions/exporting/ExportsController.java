package io.weakspot.questions.exporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.questions.bankfile.BankFile;
import io.weakspot.questions.catalogue.Access;
import io.weakspot.questions.catalogue.Banks;
import io.weakspot.questions.catalogue.Questions;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import reactor.core.publisher.Mono;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Banks")
class ExportsController {

	private final Banks banks;

	private final Questions questions;

	ExportsController(Banks banks, Questions questions) {
		this.banks = banks;
		this.questions = questions;
	}

	@GetMapping("/api/banks/{id}/export")
	@Operation(summary = "The whole bank as a file, answers included",
			description = "For those who may see its answers. Importing it again gives the same questions.")
	@ApiResponse(responseCode = "200",
			content = { @Content(mediaType = "application/json", schema = @Schema(implementation = BankFile.class)),
					@Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
					@Content(mediaType = "text/x-gift", schema = @Schema(type = "string")) })
	Mono<ResponseEntity<Object>> export(@PathVariable String id,
			@Parameter(schema = @Schema(allowableValues = { "json", "markdown", "gift" })) @RequestParam(
					defaultValue = "json") String format,
			Caller caller) {
		Format asked = Format.of(format).orElseThrow(() -> Problem.malformed("format is json, markdown or gift."));
		return this.banks.find(id)
			.filter((bank) -> Access.maySee(caller, bank))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("The bank")))
			.filter((bank) -> Access.maySeeAnswers(caller, bank))
			.switchIfEmpty(Mono
				.error(() -> Problem.forbidden("A file with all answers is for the bank's owner and for authors.")))
			.flatMap((bank) -> this.questions.of(bank.id()).collectList().map((all) -> ExportingBank.asFile(bank, all)))
			.map((file) -> ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_DISPOSITION, attachment(id + asked.ending()))
				.contentType(asked.type())
				.body(asked.written(file)));
	}

	private static String attachment(String name) {
		return ContentDisposition.attachment().filename(name).build().toString();
	}

}
