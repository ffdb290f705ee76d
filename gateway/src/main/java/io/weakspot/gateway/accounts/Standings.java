package io.weakspot.gateway.accounts;

import java.util.Collection;

import reactor.core.publisher.Mono;

/** Whether accounts still stand for the tokens that were given out for them. */
public interface Standings {

	/**
	 * Whether the account is there, has just these roles, and has not signed out with
	 * this token.
	 */
	Mono<Boolean> hold(String id, Collection<String> roles, String tokenId);

}
