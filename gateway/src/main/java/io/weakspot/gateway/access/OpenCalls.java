package io.weakspot.gateway.access;

import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The calls below /api that need no token, and therefore look at none. */
final class OpenCalls {

	static final String[] POSTS = { "/api/accounts", "/api/tokens", "/api/sign-in", "/api/sign-out" };

	static final String[] GETS = { "/api/docs", "/api/docs/**" };

	private static final Set<String> OPEN_POSTS = Set.of(POSTS);

	private OpenCalls() {
	}

	/** Whether a request needs a token: all below /api but the open calls. */
	static boolean needsToken(ServerHttpRequest request) {
		String path = request.getPath().value();
		if (!path.startsWith("/api/")) {
			return false;
		}
		return (request.getMethod() == HttpMethod.POST) ? !OPEN_POSTS.contains(path)
				: !path.startsWith("/api/docs/") && !path.equals("/api/docs");
	}

}
