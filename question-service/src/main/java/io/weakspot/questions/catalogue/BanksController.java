package io.weakspot.questions.catalogue;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/banks")
@Tag(name = "Banks")
class BanksController {

	private final Banks banks;

	private final Questions questions;

	private final Catalogue catalogue;

	BanksController(Banks banks, Questions questions, Catalogue catalogue) {
		this.banks = banks;
		this.questions = questions;
		this.catalogue = catalogue;
	}

	@GetMapping
	@Operation(summary = "The public banks and one's own",
			description = "An admin gets all. In pages: limit is at most 200, cursor is the nextCursor of the page before.")
	Mono<Page<BankView>> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = Page.limit(limit);
		return this.banks.visibleTo(caller, Page.position(cursor), size + 1)
			.collectList()
			.map((found) -> Page.of(found, size, Bank::id))
			.flatMap((page) -> counted(page, caller));
	}

	@GetMapping("/{id}")
	@Operation(summary = "One bank")
	Mono<BankView> one(@PathVariable String id, Caller caller) {
		return visible(id, caller).flatMap((bank) -> counted(new Page<>(List.of(bank), null), caller))
			.map((page) -> page.items().getFirst());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Deletes a bank and its questions",
			description = "For its owner and admins. Past sessions keep the versions that they asked.")
	Mono<Void> delete(@PathVariable String id, Caller caller) {
		return visible(id, caller).doOnNext((bank) -> refuseUnlessChangeable(caller, bank))
			.flatMap((bank) -> this.catalogue.delete(bank.id()));
	}

	private Mono<Page<BankView>> counted(Page<Bank> page, Caller caller) {
		List<String> ids = page.items().stream().map(Bank::id).toList();
		return this.questions.counts(ids)
			.collectList()
			.map((counts) -> page.map((bank) -> BankView.of(bank, counts, caller.id().equals(bank.ownerId()))));
	}

	private Mono<Bank> visible(String id, Caller caller) {
		return this.banks.find(id)
			.filter((bank) -> Access.maySee(caller, bank))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("The bank")));
	}

	private static void refuseUnlessChangeable(Caller caller, Bank bank) {
		if (!Access.mayChange(caller, bank)) {
			throw Problem.forbidden("Only the bank's owner or an admin can do this.");
		}
	}

}
