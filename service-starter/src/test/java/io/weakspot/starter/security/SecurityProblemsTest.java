package io.weakspot.starter.security;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityProblemsTest {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	@Test
	void aTokenThatCantBeCheckedNowMayBeSentAgain() {
		fail(new AuthenticationServiceException("the keys are away"));

		assertThat(this.exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.exchange.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
		assertThat(this.exchange.getResponse().getBodyAsString().block()).contains("urn:weakspot:problem:unavailable")
			.doesNotContain("the keys");
	}

	@Test
	void aBadTokenIsNoSignIn() {
		fail(new BadCredentialsException("forged"));

		assertThat(this.exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	private void fail(AuthenticationException failure) {
		new SecurityProblems()
			.onAuthenticationFailure(new WebFilterExchange(this.exchange, (next) -> Mono.empty()), failure)
			.block();
	}

}
