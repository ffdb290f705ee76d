package io.weakspot.gateway.limits;

import io.weakspot.gateway.paths.Paths;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The calls that send a whole document, which cost more than others. */
final class Imports {

	private static final Paths PATHS = Paths.of("/api/banks/imports");

	private Imports() {
	}

	static boolean include(ServerHttpRequest request) {
		return request.getMethod() == HttpMethod.POST && PATHS.hold(request);
	}

}
