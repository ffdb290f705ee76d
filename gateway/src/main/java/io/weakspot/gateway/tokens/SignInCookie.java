package io.weakspot.gateway.tokens;

import java.time.Duration;

import io.weakspot.gateway.peers.Peers;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The token as the pages carry it: in a cookie that no script reads. */
public final class SignInCookie {

	private static final String NAME = "weakspot";

	private SignInCookie() {
	}

	/** The token of a request that is signed in by cookie and by nothing else. */
	public static @Nullable String tokenOf(ServerHttpRequest request) {
		if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
			return null;
		}
		HttpCookie cookie = request.getCookies().getFirst(NAME);
		return (cookie != null && !cookie.getValue().isEmpty()) ? cookie.getValue() : null;
	}

	static ResponseCookie of(Token token, ServerHttpRequest request) {
		return cookie(token.value(), token.lifetime(), request);
	}

	static ResponseCookie gone(ServerHttpRequest request) {
		return cookie("", Duration.ZERO, request);
	}

	private static ResponseCookie cookie(String value, Duration maxAge, ServerHttpRequest request) {
		return ResponseCookie.from(NAME, value)
			.path("/api")
			.maxAge(maxAge)
			.httpOnly(true)
			.sameSite("Strict")
			.secure(Peers.overTls(request))
			.build();
	}

}
