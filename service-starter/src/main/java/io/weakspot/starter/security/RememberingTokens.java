package io.weakspot.starter.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Takes a token that was found good for good for up to a minute, never beyond its end.
 * Without it the signature would be the largest part of what a small request costs.
 */
final class RememberingTokens implements ReactiveAuthenticationManager {

	private static final Duration REMEMBERED = Duration.ofSeconds(60);

	private static final int MOST_REMEMBERED = 4_000;

	private final Cache<String, Authentication> good = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterWrite(REMEMBERED)
		.build();

	private final ReactiveAuthenticationManager check;

	private final InstantSource clock;

	RememberingTokens(ReactiveAuthenticationManager check, InstantSource clock) {
		this.check = check;
		this.clock = clock;
	}

	@Override
	public Mono<Authentication> authenticate(Authentication request) {
		if (!(request instanceof BearerTokenAuthenticationToken bearer)) {
			return this.check.authenticate(request);
		}
		Authentication known = this.good.getIfPresent(bearer.getToken());
		return (known != null && lasts(known)) ? Mono.just(known)
				: this.check.authenticate(request).doOnNext((checked) -> this.good.put(bearer.getToken(), checked));
	}

	private boolean lasts(Authentication known) {
		@Nullable Instant end = (known instanceof JwtAuthenticationToken jwt) ? jwt.getToken().getExpiresAt() : null;
		return end != null && end.isAfter(this.clock.instant());
	}

}
