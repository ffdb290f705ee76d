package io.weakspot.questions.importing;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.questions.catalogue.Access;
import io.weakspot.questions.catalogue.IdempotencyKey;
import io.weakspot.questions.catalogue.Visibility;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Banks")
class ImportsController {

	private static final int LONGEST_NAME = 200;

	private final ImportingBank importing;

	private final ImportSettings settings;

	ImportsController(ImportingBank importing, ImportSettings settings) {
		this.importing = importing;
		this.settings = settings;
	}

	@PostMapping("/api/banks/imports")
	@Operation(summary = "Imports a document as a bank",
			description = """
					The body is the document itself, of the type that Content-Type says, up to five megabytes; text is UTF-8.
					Where its questions are is found from the document: numbers, headings, bold lines, bullets or Q1 labels;
					in CSV from the columns, by their names or by what is in them; in JSON, when it is no bank in our own
					format, from the names of its members. GIFT, Moodle XML and Anki packages name their questions; their
					categories, decks and tags become topics.
					The report says how many were found and stored, what was left out and why, and what its author should look at.
					With an Idempotency-Key the same request makes one bank, however often it is sent.""",
			requestBody = @RequestBody(required = true, content = {
					@Content(mediaType = "text/plain", schema = @Schema(type = "string")),
					@Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
					@Content(mediaType = "text/html", schema = @Schema(type = "string")),
					@Content(mediaType = "text/csv", schema = @Schema(type = "string")),
					@Content(mediaType = "text/x-gift", schema = @Schema(type = "string")),
					@Content(mediaType = "application/xml", schema = @Schema(type = "string")),
					@Content(mediaType = "application/apkg", schema = @Schema(type = "string", format = "binary")),
					@Content(mediaType = "application/json",
							schema = @Schema(implementation = io.weakspot.questions.bankfile.BankFile.class)) }))
	@ApiResponse(responseCode = "201", description = "Stored")
	@ApiResponse(responseCode = "200", description = "A dry run: nothing was stored")
	@ApiResponse(responseCode = "413", description = "Larger than five megabytes", content = @Content)
	@ApiResponse(responseCode = "415", description = "A type that is not read here", content = @Content)
	@ApiResponse(responseCode = "422", description = "No questions were found, or it is no text", content = @Content)
	Mono<ResponseEntity<ImportReport>> imports(Caller caller, @Parameter(hidden = true) ServerHttpRequest body,
			@Parameter(description = "instead of the document's own title") @RequestParam(
					required = false) @Nullable String title,
			@Parameter(
					description = "what the questions are about, such as Django; else taken from the title") @RequestParam(
							required = false) @Nullable String technology,
			@Parameter(description = "public needs the role author, instructor or admin",
					schema = @Schema(allowableValues = { "private", "public" })) @RequestParam(
							defaultValue = "private") String visibility,
			@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		MediaType type = type(body.getHeaders().getContentType());
		Visibility seenBy = visibility(visibility, caller);
		Document document = new Document(caller.id(), type, name("title", title), name("technology", technology),
				seenBy, dryRun, IdempotencyKey.optional(key));
		return ReceivingDocument.from(body.getBody(), this.settings.maxBytes())
			.map((bytes) -> bytes.orElseThrow(this::tooLarge))
			.map((bytes) -> document.with(this.importing.takesBytes(type) ? ReceivingDocument.characters(bytes)
					: text(bytes, body.getHeaders().getContentType())))
			.flatMap(this.importing::run)
			.map((outcome) -> answer(outcome, dryRun));
	}

	private static ResponseEntity<ImportReport> answer(ImportOutcome outcome, boolean dryRun) {
		return switch (outcome) {
			case ImportOutcome.Reported reported ->
				ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.CREATED).body(reported.report());
			case ImportOutcome.Refused refused -> throw Problem.unprocessable(refused.detail(),
					refused.violations()
						.stream()
						.map((violation) -> new Problem.FieldError(violation.field(), violation.message()))
						.toList());
			case ImportOutcome.KeyTaken taken -> throw Problem
				.unprocessable("This Idempotency-Key was used for another document. Use a new key for a new import.");
		};
	}

	private MediaType type(@Nullable MediaType given) {
		MediaType plain = (given != null) ? new MediaType(given.getType(), given.getSubtype())
				: MediaType.APPLICATION_OCTET_STREAM;
		if (!this.importing.takes(plain)) {
			throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
					"Not a type that is read here", "Send the document as one of "
							+ String.join(", ", this.importing.types()) + ", named by Content-Type.");
		}
		return plain;
	}

	private static Visibility visibility(String asked, Caller caller) {
		Visibility visibility = Visibility.of(asked)
			.orElseThrow(() -> Problem.malformed("visibility is private or public."));
		if (visibility == Visibility.PUBLIC && !Access.mayPublish(caller)) {
			throw Problem.forbidden("A public bank needs the role author, instructor or admin. Import it as private.");
		}
		return visibility;
	}

	private static @Nullable String name(String field, @Nullable String given) {
		if (given != null && given.length() > LONGEST_NAME) {
			throw Problem.malformed(field + " has at most " + LONGEST_NAME + " characters.");
		}
		if (given != null && given.chars().anyMatch(Character::isISOControl)) {
			throw Problem.malformed(field + " holds a control character. Leave it out.");
		}
		return (given == null || given.isBlank()) ? null : given.strip();
	}

	private static String text(byte[] bytes, @Nullable MediaType type) {
		return ReceivingDocument.text(bytes, ReceivingDocument.orUtf8((type != null) ? type.getCharset() : null))
			.orElseThrow(() -> Problem.unprocessable(
					"The document is no text in the encoding that it claims. Save it as UTF-8 and send it again."));
	}

	private Problem tooLarge() {
		return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large",
				"A document has at most five megabytes. Split it, or leave out pictures.");
	}

	/** All of a request but the text. */
	private record Document(String callerId, MediaType type, @Nullable String title, @Nullable String technology,
			Visibility visibility, boolean dryRun, @Nullable String key) {

		ImportRequest with(String text) {
			return new ImportRequest(bankId(), this.callerId, this.type, this.title, this.technology, this.visibility,
					this.dryRun, text);
		}

		private String bankId() {
			List<String> parts = (this.key != null) ? List.of(this.callerId, this.key)
					: List.of(UUID.randomUUID().toString());
			return "bank-" + Fingerprint.of(parts.toArray(String[]::new)).substring(0, 20);
		}

	}

}
