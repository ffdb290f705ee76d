package io.weakspot.gateway.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.weakspot.gateway.accounts.Account;
import io.weakspot.gateway.accounts.Role;

import org.springframework.stereotype.Component;

/** Signs who somebody is, for every service to check by itself. */
@Component
class IssuingToken {

	private static final String WEAKSPOT = "weakspot";

	private final SigningKeys keys;

	private final TokenSettings settings;

	private final InstantSource clock;

	IssuingToken(SigningKeys keys, TokenSettings settings, InstantSource clock) {
		this.keys = keys;
		this.settings = settings;
		this.clock = clock;
	}

	Token issue(Account account) {
		RSAKey key = this.keys.signing();
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims(account));
			token.sign(new RSASSASigner(key));
			return new Token(token.serialize(), this.settings.lifetime());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JWTClaimsSet claims(Account account) {
		Instant now = this.clock.instant();
		return new JWTClaimsSet.Builder().subject(account.id())
			.jwtID(UUID.randomUUID().toString())
			.issuer(WEAKSPOT)
			.audience(WEAKSPOT)
			.claim("roles", account.roles().stream().map(Role::word).toList())
			.claim("name", account.displayName())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(this.settings.lifetime())))
			.build();
	}

}
