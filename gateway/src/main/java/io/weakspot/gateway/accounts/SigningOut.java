package io.weakspot.gateway.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Ends a token before its time. */
@Component
public class SigningOut {

	private static final Logger audit = LoggerFactory.getLogger("audit");

	private final Accounts accounts;

	SigningOut(Accounts accounts) {
		this.accounts = accounts;
	}

	public Mono<Void> signOut(String id, String tokenId) {
		return this.accounts.endToken(id, tokenId).doOnSuccess((done) -> audit.info("account {} signed out", id));
	}

}
