package io.weakspot.starter.security;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;

class RememberingTokensTest {

	private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final AtomicInteger checks = new AtomicInteger();

	private final RememberingTokens tokens = new RememberingTokens((request) -> {
		this.checks.incrementAndGet();
		String token = ((BearerTokenAuthenticationToken) request).getToken();
		return token.equals("good") ? Mono.just(checked(token)) : Mono.error(new BadCredentialsException("bad"));
	}, this.now::get);

	@Test
	void checksAGoodTokenOnce() {
		ask("good").expectNextCount(1).verifyComplete();
		ask("good").expectNextCount(1).verifyComplete();
		assertThat(this.checks).hasValue(1);
	}

	@Test
	void checksABadTokenEachTime() {
		ask("bad").verifyError(BadCredentialsException.class);
		ask("bad").verifyError(BadCredentialsException.class);
		assertThat(this.checks).hasValue(2);
	}

	@Test
	void takesNoTokenBeyondItsEnd() {
		ask("good").expectNextCount(1).verifyComplete();
		this.now.set(START.plusSeconds(30));
		ask("good").expectNextCount(1).verifyComplete();
		assertThat(this.checks).hasValue(2);
	}

	private StepVerifier.FirstStep<Authentication> ask(String token) {
		return StepVerifier.create(this.tokens.authenticate(new BearerTokenAuthenticationToken(token)));
	}

	private static Authentication checked(String token) {
		return new JwtAuthenticationToken(
				Jwt.withTokenValue(token).header("alg", "RS256").expiresAt(START.plusSeconds(30)).build());
	}

}
