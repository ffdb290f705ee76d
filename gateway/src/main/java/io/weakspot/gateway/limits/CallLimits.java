package io.weakspot.gateway.limits;

import java.time.Duration;
import java.util.Optional;

import io.weakspot.gateway.paths.Paths;
import io.weakspot.gateway.peers.Peers;
import io.weakspot.starter.problems.Problem;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Counts the calls of each account, and of each address where there is no account. Comes
 * after the token check: an account that shares its address with a class is not counted
 * with it.
 */
@Component
@Order(-90)
public class CallLimits implements WebFilter {

	private static final Paths API = Paths.of("/api/**");

	private static final Paths SIGN_UP = Paths.of("/api/accounts");

	private static final Paths MEMBERSHIPS = Paths.of("/api/cohorts/memberships");

	private static final Paths SIGN_IN = Paths.of("/api/tokens", "/api/sign-in");

	private final Peers peers;

	private final Rate calls;

	private final Rate signUps;

	private final Rate signIns;

	private final Rate imports;

	private final Rate memberships;

	CallLimits(LimitSettings settings, Peers peers) {
		this.peers = peers;
		this.calls = new Rate(settings.callsPerSecond(), Duration.ofSeconds(1), settings.burst());
		this.signUps = perMinute(settings.signUpsPerMinute());
		this.signIns = perMinute(settings.signInsPerMinute());
		this.imports = perMinute(settings.importsPerMinute());
		this.memberships = perMinute(settings.membershipsPerMinute());
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!API.hold(request)) {
			return chain.filter(exchange);
		}
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.map(Authentication::getName)
			.map((account) -> refusal(take(account, request)))
			.switchIfEmpty(Mono.fromSupplier(() -> count(request)))
			.flatMap((refusal) -> refusal.<Mono<Void>>map(Mono::error).orElseGet(() -> chain.filter(exchange)));
	}

	/** Counts a call that no account makes, and refuses it if there were too many. */
	public Optional<Problem> count(ServerHttpRequest request) {
		String address = this.peers.address(request);
		return refusal(rate(request).take(address));
	}

	private Optional<Duration> take(String account, ServerHttpRequest request) {
		return this.calls.take(account)
			.or(() -> Imports.include(request) ? this.imports.take(account) : Optional.empty())
			.or(() -> joins(request) ? this.memberships.take(account) : Optional.empty());
	}

	/** Whoever may try codes without end finds one. */
	private static boolean joins(ServerHttpRequest request) {
		return request.getMethod() == HttpMethod.POST && MEMBERSHIPS.hold(request);
	}

	private Rate rate(ServerHttpRequest request) {
		if (request.getMethod() != HttpMethod.POST) {
			return this.calls;
		}
		if (SIGN_UP.hold(request)) {
			return this.signUps;
		}
		return SIGN_IN.hold(request) ? this.signIns : this.calls;
	}

	private static Optional<Problem> refusal(Optional<Duration> wait) {
		return wait.map((time) -> Problem.tooManyRequests("Slow down, and try again after the time in Retry-After.",
				Math.max(1, time.plusMillis(999).toSeconds())));
	}

	private static Rate perMinute(int permits) {
		return new Rate(permits, Duration.ofMinutes(1), permits);
	}

}
