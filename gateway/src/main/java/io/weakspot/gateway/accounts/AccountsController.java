package io.weakspot.gateway.accounts;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.weakspot.starter.paging.Page;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.problems.Problem.FieldError;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "Accounts")
class AccountsController {

	private final SigningUp signingUp;

	private final ChangingRoles changingRoles;

	private final Accounts accounts;

	AccountsController(SigningUp signingUp, ChangingRoles changingRoles, Accounts accounts) {
		this.signingUp = signingUp;
		this.changingRoles = changingRoles;
		this.accounts = accounts;
	}

	@Operation(summary = "Sign up", description = "The first account of an empty installation gets "
			+ "every role. With an Idempotency-Key the same request makes one account, however often it is sent.")
	@ApiResponse(responseCode = "201", description = "The account")
	@ApiResponse(responseCode = "409", description = "The e-mail is taken")
	@ApiResponse(responseCode = "422",
			description = "A weak password, no e-mail address or no name; " + "or the key was used for another request")
	@PostMapping("/accounts")
	@ResponseStatus(HttpStatus.CREATED)
	Mono<Account> signUp(@RequestBody NewAccount wanted,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return this.signingUp
			.signUp(wanted.email(), wanted.password(), wanted.displayName(), IdempotencyKey.optional(key))
			.map(AccountsController::accountOrProblem);
	}

	@Operation(summary = "Who is signed in")
	@ApiResponse(responseCode = "200", description = "The caller's own account")
	@GetMapping("/me")
	Mono<Account> me(Caller caller) {
		return this.accounts.withId(caller.id()).switchIfEmpty(Mono.error(AccountsController::gone));
	}

	@Operation(summary = "List accounts", description = "For admins. With an e-mail, the one account that has it.")
	@ApiResponse(responseCode = "200", description = "A page of accounts")
	@GetMapping("/accounts")
	Mono<Page<Account>> list(Caller caller, @RequestParam(defaultValue = "") String email,
			@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
		adminOnly(caller);
		return email.isBlank() ? page(Page.limit(limit), Page.position(cursor)) : single(Email.of(email));
	}

	@Operation(summary = "Change an account's roles",
			description = "For admins. Tokens that were given out before end within a minute: sign in again.")
	@ApiResponse(responseCode = "200", description = "The account as it is now")
	@ApiResponse(responseCode = "409", description = "The installation would be left without an admin")
	@PutMapping("/accounts/{id}/roles")
	Mono<Account> changeRoles(Caller caller, @PathVariable String id, @RequestBody Roles wanted) {
		adminOnly(caller);
		List<String> words = (wanted.roles() != null) ? wanted.roles() : List.of();
		return this.changingRoles.change(id, words, caller.id()).map(AccountsController::accountOrProblem);
	}

	private Mono<Page<Account>> page(int limit, @Nullable String after) {
		return this.accounts.after(after, limit + 1)
			.collectList()
			.map((oneMore) -> Page.of(oneMore, limit, Account::id));
	}

	private Mono<Page<Account>> single(Optional<Email> email) {
		return Mono.justOrEmpty(email)
			.flatMap(this.accounts::withEmail)
			.map(List::of)
			.defaultIfEmpty(List.of())
			.map((found) -> new Page<>(found, null));
	}

	private static Account accountOrProblem(SigningUp.Outcome outcome) {
		return switch (outcome) {
			case SigningUp.SignedUp signedUp -> signedUp.account();
			case SigningUp.EmailTaken _ ->
				throw Problem.conflict("This e-mail has an account. Sign in, or use another one.");
			case SigningUp.KeyReused _ ->
				throw Problem.unprocessable("This Idempotency-Key was used for another account. Take a new one.");
			case SigningUp.Refused refused ->
				throw Problem.unprocessable("Mend the fields named in errors and send it again.", refused.faults());
		};
	}

	private static Account accountOrProblem(ChangingRoles.Outcome outcome) {
		return switch (outcome) {
			case ChangingRoles.Changed changed -> changed.account();
			case ChangingRoles.NoAccount _ -> throw Problem.notFound("The account");
			case ChangingRoles.UnknownRole _ ->
				throw Problem.unprocessable("Mend the fields named in errors and send it again.",
						List.of(new FieldError("roles", "Give one or more of learner, instructor, author and admin.")));
			case ChangingRoles.LastAdmin _ ->
				throw Problem.conflict("Nobody else is an admin. Make another account an admin first.");
		};
	}

	private static void adminOnly(Caller caller) {
		if (!caller.isAdmin()) {
			throw Problem.forbidden("This takes the role admin. Ask an admin of this installation.");
		}
	}

	private static Problem gone() {
		return new Problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Not signed in",
				"The account of this token is no longer there. Sign in again.");
	}

	/** What somebody types to sign up. */
	record NewAccount(@Nullable String email, @Nullable String password, @Nullable String displayName) {
	}

	/** The roles that an account is to have. */
	record Roles(@Nullable List<String> roles) {
	}

}
