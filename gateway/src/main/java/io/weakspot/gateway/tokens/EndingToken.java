package io.weakspot.gateway.tokens;

import io.weakspot.gateway.accounts.SigningOut;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Makes a token worthless before its time. */
@Component
class EndingToken {

	private final TokenCheck check;

	private final SigningOut signingOut;

	EndingToken(TokenCheck check, SigningOut signingOut) {
		this.check = check;
		this.signingOut = signingOut;
	}

	/** A token that is no good has nothing to end. */
	Mono<Void> end(String token) {
		return this.check.decode(token)
			.onErrorResume(JwtException.class, (noGood) -> Mono.empty())
			.flatMap(this::end)
			.doOnSuccess((done) -> this.check.forget(token));
	}

	private Mono<Void> end(Jwt token) {
		String account = token.getSubject();
		String id = token.getId();
		return (account != null && id != null) ? this.signingOut.signOut(account, id) : Mono.empty();
	}

}
