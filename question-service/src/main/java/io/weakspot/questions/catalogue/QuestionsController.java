package io.weakspot.questions.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Questions")
class QuestionsController {

	private static final int LONGEST_SEARCH = 200;

	private final Banks banks;

	private final Questions questions;

	private final EditingQuestion editing;

	private final Measurements measurements;

	QuestionsController(Banks banks, Questions questions, EditingQuestion editing, Measurements measurements) {
		this.banks = banks;
		this.questions = questions;
		this.editing = editing;
		this.measurements = measurements;
	}

	@GetMapping("/api/questions")
	@Operation(summary = "Questions of the banks that the caller may see",
			description = "Reference answer, key points, follow-ups and the right options are left out for learners, but for their own banks.")
	Mono<Page<QuestionView>> list(Caller caller, @RequestParam(required = false) @Nullable String bankId,
			@RequestParam(required = false) @Nullable String topic,
			@Parameter(description = "fresher or experienced") @RequestParam(required = false) @Nullable String level,
			@Parameter(
					description = "define, explain, apply, when-to-use, debug, common-mistake, trade-off or compare") @RequestParam(
							required = false) @Nullable String intent,
			@Parameter(description = "words that the question has to hold, all of them") @RequestParam(
					required = false) @Nullable String q,
			@Parameter(description = "text; meaning is not available yet") @RequestParam(
					defaultValue = "text") String mode,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		refuseUnlessText(mode);
		int size = Page.limit(limit);
		String after = Page.position(cursor);
		Level atLevel = (level != null) ? Level.of(level).orElseThrow(() -> unknown("level", level)) : null;
		Intent withIntent = (intent != null) ? Intent.of(intent).orElseThrow(() -> unknown("intent", intent)) : null;
		List<String> words = words(q);
		return visible(caller, bankId).flatMap((banks) -> this.questions
			.list(new QuestionFilter(banks.keySet(), topic, atLevel, withIntent, words), after, size + 1)
			.collectList()
			.map((found) -> Page.of(found, size, Question::id))
			.flatMap((page) -> shown(page, banks, caller)));
	}

	@PostMapping("/api/questions/matches")
	@Operation(summary = "Not available yet: questions that mean the same as a text")
	Mono<Void> matches() {
		throw Problem.unprocessable("Matches by meaning are not available yet. Search with mode text.");
	}

	@GetMapping("/api/questions/{id}")
	@Operation(summary = "One question", description = "Its ETag is what If-Match takes for a change.")
	Mono<ResponseEntity<QuestionView>> one(@PathVariable String id, Caller caller) {
		return this.editing.find(id, caller)
			.flatMap((found) -> shown(found, caller))
			.map((question) -> entity(HttpStatus.OK, question));
	}

	@PostMapping("/api/banks/{bankId}/questions")
	@Operation(summary = "Adds a question to a bank", description = """
			For the bank's owner and admins; a starter bank takes questions of authors, too.
			With an Idempotency-Key the same request adds one question, however often it is sent.""")
	Mono<ResponseEntity<QuestionView>> add(@PathVariable String bankId, @RequestBody QuestionRequest request,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key, Caller caller) {
		return this.editing.add(bankId, request, IdempotencyKey.optional(key), caller)
			.map((question) -> entity(HttpStatus.CREATED, QuestionView.of(question, true)));
	}

	@PutMapping("/api/questions/{id}")
	@Operation(summary = "Stores a new version of a question",
			description = "If-Match names the version that was changed; if another one is there by now, the answer is 412.")
	Mono<ResponseEntity<QuestionView>> change(@PathVariable String id, @RequestBody QuestionRequest request,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
		return this.editing.change(id, version(ifMatch), request, caller)
			.map((question) -> entity(HttpStatus.OK, QuestionView.of(question, true)));
	}

	@DeleteMapping("/api/questions/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Deletes a question",
			description = "Past sessions keep the versions that they asked. If-Match is heeded when it is sent.")
	Mono<Void> delete(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
		return this.editing.delete(id, (ifMatch != null) ? version(ifMatch) : null, caller);
	}

	private Mono<Map<String, Bank>> visible(Caller caller, @Nullable String bankId) {
		if (bankId == null) {
			return this.banks.visibleTo(caller).collect(Collectors.toMap(Bank::id, Function.identity()));
		}
		return this.banks.find(bankId)
			.filter((bank) -> Access.maySee(caller, bank))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("The bank")))
			.map((bank) -> Map.of(bank.id(), bank));
	}

	private Mono<Page<QuestionView>> shown(Page<Question> page, Map<String, Bank> banks, Caller caller) {
		Predicate<Question> withAnswer = (question) -> {
			Bank bank = banks.get(question.bankId());
			return bank != null && Access.maySeeAnswers(caller, bank);
		};
		return this.measurements.of(page.items().stream().filter(withAnswer).toList())
			.map((measured) -> page
				.map((question) -> QuestionView.of(question, withAnswer.test(question), measured.get(question.id()))));
	}

	private Mono<QuestionView> shown(EditingQuestion.InBank found, Caller caller) {
		if (!Access.maySeeAnswers(caller, found.bank())) {
			return Mono.just(QuestionView.of(found.question(), false));
		}
		return this.measurements.of(List.of(found.question()))
			.map((measured) -> QuestionView.of(found.question(), true, measured.get(found.question().id())));
	}

	private static ResponseEntity<QuestionView> entity(HttpStatus status, QuestionView question) {
		return ResponseEntity.status(status).eTag("\"" + question.version() + "\"").body(question);
	}

	private static int version(@Nullable String ifMatch) {
		String tag = (ifMatch != null) ? ifMatch.strip().replaceFirst("^W/", "").replace("\"", "") : "";
		if (!tag.matches("\\d{1,9}")) {
			throw Problem.malformed("Send If-Match with the ETag that the question was read with, such as \"3\".");
		}
		return Integer.parseInt(tag);
	}

	private static void refuseUnlessText(String mode) {
		switch (mode) {
			case "text" -> {
			}
			case "meaning" -> throw Problem.unprocessable("mode meaning is not available yet. Use text.");
			default -> throw unknown("mode", mode);
		}
	}

	private static List<String> words(@Nullable String q) {
		if (q == null || q.isBlank()) {
			return List.of();
		}
		if (q.length() > LONGEST_SEARCH) {
			throw Problem.malformed("q has at most " + LONGEST_SEARCH + " characters.");
		}
		return Arrays.stream(q.strip().split("[\\s\\p{Cntrl}]+")).filter((word) -> !word.isEmpty()).distinct().toList();
	}

	private static Problem unknown(String field, String value) {
		return Problem.malformed(field + " can't be \"" + value + "\".");
	}

}
