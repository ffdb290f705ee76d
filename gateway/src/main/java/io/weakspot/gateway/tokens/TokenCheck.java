package io.weakspot.gateway.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.weakspot.starter.security.TokenRules;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks tokens with the gateway's own keys. A token that was found good is taken for
 * good for up to a minute, never beyond its end: most of a request's cost here would be
 * the signature otherwise.
 */
@Component
class TokenCheck implements ReactiveJwtDecoder {

	private static final Duration REMEMBERED = Duration.ofSeconds(60);

	private static final int MOST_REMEMBERED = 4_000;

	private final Cache<String, Jwt> good = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterWrite(REMEMBERED)
		.build();

	private final NimbusReactiveJwtDecoder signatures;

	private final InstantSource clock;

	TokenCheck(SigningKeys keys, InstantSource clock) {
		this.signatures = NimbusReactiveJwtDecoder
			.withJwkSource((token) -> Flux.fromIterable(keys.published().getKeys()))
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		this.signatures.setJwtValidator(TokenRules.validator());
		this.clock = clock;
	}

	@Override
	public Mono<Jwt> decode(String token) {
		Jwt known = this.good.getIfPresent(token);
		return (known != null && lasts(known)) ? Mono.just(known)
				: this.signatures.decode(token).doOnNext((jwt) -> this.good.put(token, jwt));
	}

	private boolean lasts(Jwt token) {
		@Nullable Instant end = token.getExpiresAt();
		return end != null && end.isAfter(this.clock.instant());
	}

}
