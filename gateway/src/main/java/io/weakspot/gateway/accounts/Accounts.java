package io.weakspot.gateway.accounts;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where accounts are kept. */
interface Accounts {

	/**
	 * Keeps a new account. The first one of an empty installation gets every role, each
	 * later one is a learner's, however many come at once.
	 * @return the account, or nothing when the e-mail or the key is taken
	 */
	Mono<Account> add(Registration registration);

	Mono<Credentials> credentials(Email email);

	/** What a registration with this key has made, as it was then. */
	Mono<Credentials> madeWith(String key);

	Mono<Account> withId(String id);

	Mono<Account> withEmail(Email email);

	/** Accounts by id, those after the given one. */
	Flux<Account> after(@Nullable String id, int limit);

	/**
	 * Gives an account other roles, unless nobody would be an admin then, however many
	 * are changed at once.
	 */
	Mono<ChangingRoles.Outcome> changeRoles(String id, Set<Role> roles);

	/** From now on the account does not stand for the token of this id. */
	Mono<Void> endToken(String id, String tokenId);

}
