package io.weakspot.gateway.tokens;

import java.time.Duration;

import io.weakspot.gateway.accounts.Account;
import io.weakspot.gateway.accounts.CheckingPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Gives a token for an e-mail and its password. */
@Component
class SigningIn {

	private static final Logger audit = LoggerFactory.getLogger("audit");

	private final CheckingPassword passwords;

	private final FailedSignIns failures;

	private final IssuingToken tokens;

	SigningIn(CheckingPassword passwords, FailedSignIns failures, IssuingToken tokens) {
		this.passwords = passwords;
		this.failures = failures;
		this.tokens = tokens;
	}

	Mono<Outcome> signIn(String email, String password, String address) {
		return Mono.defer(() -> {
			Duration pause = this.failures.attempt(email, address);
			return pause.isPositive() ? Mono.just(new Paused(pause)) : check(email, password, address);
		});
	}

	private Mono<Outcome> check(String email, String password, String address) {
		return this.passwords.check(email, password)
			.map((account) -> succeeded(account, email, address))
			.switchIfEmpty(Mono.fromSupplier(() -> failed(email, address)));
	}

	private Outcome succeeded(Account account, String email, String address) {
		this.failures.succeeded(email);
		audit.info("account {} signed in from {}", account.id(), address);
		return new SignedIn(this.tokens.issue(account));
	}

	private Outcome failed(String email, String address) {
		this.failures.failed(email, address);
		// The e-mail is what somebody typed, at times the password itself: not logged.
		audit.info("sign-in refused from {}", address);
		return new Refused();
	}

	/** What became of an attempt. */
	sealed interface Outcome {

	}

	record SignedIn(Token token) implements Outcome {

	}

	record Refused() implements Outcome {

	}

	record Paused(Duration pause) implements Outcome {

	}

}
