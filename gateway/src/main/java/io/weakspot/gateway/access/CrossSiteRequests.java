package io.weakspot.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import io.weakspot.gateway.paths.Paths;
import io.weakspot.gateway.peers.Peers;
import io.weakspot.gateway.tokens.SignInCookie;
import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * A browser sends the sign-in cookie with whatever page made the request. One that
 * changes something must therefore repeat, in a header, a value that only our own pages
 * can read from a cookie. Requests with a bearer token need none.
 */
@Component
@Order(-110)
class CrossSiteRequests implements WebFilter {

	static final String COOKIE = "XSRF-TOKEN";

	static final String HEADER = "X-XSRF-TOKEN";

	private static final int VALUE_BYTES = 16;

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE);

	/** They need no cookie, so an old one that comes along does not matter. */
	private static final Paths WITHOUT_COOKIE = Paths.of("/api/accounts", "/api/tokens", "/api/sign-in");

	private final SecureRandom random = new SecureRandom();

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (changesByCookie(request) && !isRepeated(request)) {
			return Mono.error(Problem.forbidden("Send the value of the cookie " + COOKIE + " as the header " + HEADER
					+ "; reload the page if it has none."));
		}
		if (request.getMethod() == HttpMethod.GET && value(request) == null
				&& !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
			exchange.getResponse().addCookie(newCookie(request));
		}
		return chain.filter(exchange);
	}

	private static boolean changesByCookie(ServerHttpRequest request) {
		return !SAFE.contains(request.getMethod()) && SignInCookie.tokenOf(request) != null
				&& !WITHOUT_COOKIE.hold(request);
	}

	private static boolean isRepeated(ServerHttpRequest request) {
		String cookie = value(request);
		String header = request.getHeaders().getFirst(HEADER);
		return cookie != null && header != null && MessageDigest.isEqual(cookie.getBytes(StandardCharsets.UTF_8),
				header.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String value(ServerHttpRequest request) {
		HttpCookie cookie = request.getCookies().getFirst(COOKIE);
		return (cookie != null && !cookie.getValue().isEmpty()) ? cookie.getValue() : null;
	}

	private ResponseCookie newCookie(ServerHttpRequest request) {
		byte[] value = new byte[VALUE_BYTES];
		this.random.nextBytes(value);
		return ResponseCookie.from(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(value))
			.path("/")
			.sameSite("Strict")
			.secure(Peers.overTls(request))
			.build();
	}

}
