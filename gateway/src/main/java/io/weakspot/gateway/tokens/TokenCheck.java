package io.weakspot.gateway.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.weakspot.gateway.accounts.Standings;
import io.weakspot.starter.security.TokenRules;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks tokens with the gateway's own keys, and whether their accounts still stand for
 * them. A token that was found good is taken for good for up to a minute, never beyond
 * its end: most of a request's cost here would be the signature otherwise.
 */
@Component
class TokenCheck implements ReactiveJwtDecoder {

	/** Somebody waits. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final int MOST_REMEMBERED = 4_000;

	private final Cache<String, Jwt> good;

	private final NimbusReactiveJwtDecoder signatures;

	private final Standings standings;

	private final InstantSource clock;

	TokenCheck(SigningKeys keys, Standings standings, TokenSettings settings, InstantSource clock) {
		this.good = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(settings.goodFor()).build();
		this.standings = standings;
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
				: this.signatures.decode(token).flatMap(this::standing).doOnNext((jwt) -> this.good.put(token, jwt));
	}

	/** Looks at the token anew when it comes next. */
	void forget(String token) {
		this.good.invalidate(token);
	}

	private Mono<Jwt> standing(Jwt token) {
		List<String> roles = token.getClaimAsStringList("roles");
		return this.standings
			.hold(String.valueOf(token.getSubject()), (roles != null) ? roles : List.of(),
					String.valueOf(token.getId()))
			.timeout(PATIENCE)
			.flatMap((stands) -> stands ? Mono.just(token)
					: Mono.error(new BadJwtException("The account no longer stands for this token")));
	}

	private boolean lasts(Jwt token) {
		@Nullable Instant end = token.getExpiresAt();
		return end != null && end.isAfter(this.clock.instant());
	}

}
