package io.weakspot.gateway.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.weakspot.starter.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Makes an account of what somebody typed. */
@Component
class SigningUp {

	private static final Logger audit = LoggerFactory.getLogger("audit");

	private static final int MAX_NAME = 80;

	private final Accounts accounts;

	private final Passwords passwords;

	SigningUp(Accounts accounts, Passwords passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
	}

	/**
	 * Makes an account, once for each key.
	 * @param key by which the same request is known when it comes again, or null
	 */
	Mono<Outcome> signUp(@Nullable String email, @Nullable String password, @Nullable String displayName,
			@Nullable String key) {
		Optional<Email> address = Email.of(email);
		String name = (displayName != null) ? displayName.strip() : "";
		return this.passwords.aside(() -> faults(address, password, name))
			.flatMap((faults) -> (faults.isEmpty() && address.isPresent() && password != null)
					? add(address.get(), password, name, key) : Mono.just(new Refused(faults)));
	}

	private Mono<Outcome> add(Email email, String password, String name, @Nullable String key) {
		return this.passwords.hash(password)
			.map((hash) -> new Registration(UUID.randomUUID().toString(), email, name, hash, key))
			.flatMap((registration) -> this.accounts.add(registration)
				.doOnNext((account) -> audit.info("account {} made with roles {}", account.id(), account.roles()))
				.<Outcome>map(SignedUp::new)
				.switchIfEmpty(Mono.defer(() -> taken(registration, password))));
	}

	private Mono<Outcome> taken(Registration again, String password) {
		return Mono.justOrEmpty(again.key())
			.flatMap(this.accounts::madeWith)
			.flatMap((made) -> repeated(made, again, password))
			.defaultIfEmpty(new EmailTaken());
	}

	/** The password's hash is the only trace of it that is kept, and tells enough. */
	private Mono<Outcome> repeated(Credentials made, Registration again, String password) {
		Account account = made.account();
		if (!account.email().equals(again.email().value()) || !account.displayName().equals(again.displayName())) {
			return Mono.just(new KeyReused());
		}
		return this.passwords.matches(password, made.passwordHash())
			.map((same) -> same ? new SignedUp(account) : new KeyReused());
	}

	private static List<FieldError> faults(Optional<Email> email, @Nullable String password, String name) {
		List<FieldError> faults = new ArrayList<>();
		if (email.isEmpty()) {
			faults.add(new FieldError("email", "This is not an e-mail address."));
		}
		String typed = (password != null) ? password : "";
		PasswordStrength.fault(typed, ownWords(email, name))
			.ifPresent((fault) -> faults.add(new FieldError("password", fault)));
		nameFault(name).ifPresent((fault) -> faults.add(new FieldError("displayName", fault)));
		return faults;
	}

	private static Optional<String> nameFault(String name) {
		if (name.isEmpty()) {
			return Optional.of("Give a name that others will see.");
		}
		if (name.length() > MAX_NAME) {
			return Optional.of("Use at most " + MAX_NAME + " characters.");
		}
		return name.chars().anyMatch(Character::isISOControl) ? Optional.of("Use letters only, no control characters.")
				: Optional.empty();
	}

	private static List<String> ownWords(Optional<Email> email, String name) {
		Stream<String> ofEmail = email.map(Email::value)
			.stream()
			.flatMap((value) -> Arrays.stream(value.split("[@.]")));
		return Stream.concat(ofEmail, Arrays.stream(name.split("\\s+"))).filter((word) -> word.length() > 2).toList();
	}

	/** What became of a request for an account. */
	sealed interface Outcome {

	}

	record SignedUp(Account account) implements Outcome {

	}

	record EmailTaken() implements Outcome {

	}

	record KeyReused() implements Outcome {

	}

	record Refused(List<FieldError> faults) implements Outcome {

	}

}
