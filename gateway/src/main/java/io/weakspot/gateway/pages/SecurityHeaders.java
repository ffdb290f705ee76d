package io.weakspot.gateway.pages;

import io.weakspot.gateway.paths.Paths;
import io.weakspot.gateway.peers.Peers;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Tells browsers what no page of ours may do, on every answer, errors included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {

	private static final String POLICY = "default-src 'none'; script-src 'self' %s; style-src 'self'%s; "
			+ "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; "
			+ "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String FEATURES = "microphone=(self), display-capture=(self), camera=(), geolocation=(), "
			+ "payment=(), usb=()";

	private static final Paths DOCUMENTATION = Paths.of("/api/docs/**");

	private static final String YEAR = "max-age=31536000";

	private final String policy;

	private final String documentationPolicy;

	SecurityHeaders(FrontPage frontPage) {
		String hashes = String.join(" ", frontPage.scriptHashes());
		this.policy = POLICY.formatted(hashes, "");
		// Swagger UI writes style attributes.
		this.documentationPolicy = POLICY.formatted(hashes, " 'unsafe-inline'");
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse().beforeCommit(() -> {
			set(exchange.getResponse().getHeaders(), exchange.getRequest());
			return Mono.empty();
		});
		return chain.filter(exchange);
	}

	private void set(HttpHeaders headers, ServerHttpRequest request) {
		headers.set("Content-Security-Policy", DOCUMENTATION.hold(request) ? this.documentationPolicy : this.policy);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("X-Frame-Options", "DENY");
		headers.set("Referrer-Policy", "same-origin");
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		headers.set("Permissions-Policy", FEATURES);
		if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		if (Peers.overTls(request)) {
			headers.set("Strict-Transport-Security", YEAR);
		}
	}

}
