package io.weakspot.gateway.access;

import io.weakspot.gateway.paths.Paths;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The calls below /api that need no token, and therefore look at none. */
final class OpenCalls {

	static final String[] POSTS = { "/api/accounts", "/api/tokens", "/api/sign-in", "/api/sign-out" };

	static final String[] GETS = { "/api/docs", "/api/docs/**" };

	private static final Paths API = Paths.of("/api/**");

	private static final Paths OPEN_POSTS = Paths.of(POSTS);

	private static final Paths OPEN_GETS = Paths.of(GETS);

	private OpenCalls() {
	}

	/** Whether a request needs a token: all below /api but the open calls. */
	static boolean needsToken(ServerHttpRequest request) {
		Paths open = (request.getMethod() == HttpMethod.POST) ? OPEN_POSTS : OPEN_GETS;
		return API.hold(request) && !open.hold(request);
	}

}
