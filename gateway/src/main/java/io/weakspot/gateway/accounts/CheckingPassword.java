package io.weakspot.gateway.accounts;

import java.util.Optional;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Whose e-mail and password these are. */
@Component
public class CheckingPassword {

	private final Accounts accounts;

	private final Passwords passwords;

	CheckingPassword(Accounts accounts, Passwords passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
	}

	/**
	 * The account, or nothing when there is none or the password is another: which of the
	 * two can't be told from the time it takes either.
	 */
	public Mono<Account> check(String email, String password) {
		return Mono.justOrEmpty(Email.of(email))
			.flatMap(this.accounts::credentials)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((credentials) -> check(credentials, password));
	}

	private Mono<Account> check(Optional<Credentials> credentials, String password) {
		Mono<Boolean> right = credentials.map((known) -> this.passwords.matches(password, known.passwordHash()))
			.orElseGet(() -> this.passwords.matchesNobody(password));
		return right.filter((matches) -> matches)
			.flatMap((matches) -> Mono.justOrEmpty(credentials.map(Credentials::account)));
	}

}
