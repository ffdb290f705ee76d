package io.weakspot.gateway.access;

import io.weakspot.gateway.limits.CallLimits;
import io.weakspot.starter.security.SecurityProblems;
import reactor.core.publisher.Mono;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Refuses who has no valid token, and counts how often an address tries. */
@Component
class Strangers implements ServerAuthenticationEntryPoint {

	private final SecurityProblems problems = new SecurityProblems();

	private final CallLimits limits;

	Strangers(CallLimits limits) {
		this.limits = limits;
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refusal) {
		return this.limits.count(exchange.getRequest())
			.<Mono<Void>>map(Mono::error)
			.orElseGet(() -> this.problems.commence(exchange, refusal));
	}

}
