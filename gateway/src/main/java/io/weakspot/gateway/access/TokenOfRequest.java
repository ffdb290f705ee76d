package io.weakspot.gateway.access;

import io.weakspot.gateway.tokens.SignInCookie;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;

/**
 * The token from the Authorization header, or else from the pages' cookie. Where none is
 * needed none is looked at: a stale cookie must not keep anybody from signing in again.
 */
class TokenOfRequest implements ServerAuthenticationConverter {

	private final ServerBearerTokenAuthenticationConverter header = new ServerBearerTokenAuthenticationConverter();

	@Override
	public Mono<Authentication> convert(ServerWebExchange exchange) {
		if (!OpenCalls.needsToken(exchange.getRequest())) {
			return Mono.empty();
		}
		String cookie = SignInCookie.tokenOf(exchange.getRequest());
		return (cookie != null) ? Mono.just(new BearerTokenAuthenticationToken(cookie)) : this.header.convert(exchange);
	}

}
