package io.weakspot.gateway.accounts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Gives an account other roles; an installation always keeps an admin. */
@Component
class ChangingRoles {

	private static final Logger audit = LoggerFactory.getLogger("audit");

	private final Accounts accounts;

	ChangingRoles(Accounts accounts) {
		this.accounts = accounts;
	}

	Mono<Outcome> change(String id, List<String> words, String by) {
		Set<Role> roles = words.stream()
			.filter(Objects::nonNull)
			.map(Role::of)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		if (roles.isEmpty() || words.stream().anyMatch((word) -> word == null || Role.of(word).isEmpty())) {
			return Mono.just(new UnknownRole());
		}
		return this.accounts.changeRoles(id, roles).doOnNext((outcome) -> log(outcome, by));
	}

	private static void log(Outcome outcome, String by) {
		if (outcome instanceof Changed(Account account)) {
			audit.info("account {} gave account {} the roles {}", by, account.id(), account.roles());
		}
	}

	/** What became of a change. */
	sealed interface Outcome {

	}

	record Changed(Account account) implements Outcome {

	}

	record NoAccount() implements Outcome {

	}

	record UnknownRole() implements Outcome {

	}

	record LastAdmin() implements Outcome {

	}

}
