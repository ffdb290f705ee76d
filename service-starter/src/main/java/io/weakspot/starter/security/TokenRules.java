package io.weakspot.starter.security;

import java.util.List;
import java.util.Objects;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must say beside being signed: the same for whoever checks it. */
public final class TokenRules {

	private static final String WEAKSPOT = "weakspot";

	private TokenRules() {
	}

	/** Time, issuer, audience, and whose it is. */
	public static OAuth2TokenValidator<Jwt> validator() {
		return new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new JwtIssuerValidator(WEAKSPOT),
				new JwtClaimValidator<List<String>>("aud",
						(audience) -> audience != null && audience.contains(WEAKSPOT)),
				new JwtClaimValidator<Object>("exp", Objects::nonNull),
				new JwtClaimValidator<Object>("sub", (subject) -> subject instanceof String id && !id.isBlank()),
				new JwtClaimValidator<Object>("roles", TokenRules::isListOfWords));
	}

	private static boolean isListOfWords(Object roles) {
		return roles instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
	}

}
