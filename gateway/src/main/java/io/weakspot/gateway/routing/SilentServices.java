package io.weakspot.gateway.routing;

import java.util.concurrent.TimeoutException;

import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * A service that does not answer in time is an outage like any other. Routing makes an
 * answer of it that says neither what to do nor when to try again.
 */
@Component
class SilentServices implements GlobalFilter, Ordered {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		return chain.filter(exchange).onErrorMap(ResponseStatusException.class, SilentServices::outage);
	}

	private static Throwable outage(ResponseStatusException refusal) {
		return (refusal.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT) ? new TimeoutException(refusal.getReason())
				: refusal;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
