package io.weakspot.gateway.routing;

import java.util.List;

import io.weakspot.gateway.tokens.SignInCookie;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets through to the services what they read, and nothing else: no cookie, no word on
 * where the request came from, no header that could pass for one of ours. The token of a
 * cookie goes on as a bearer token.
 */
@Component
class RequestHeaders implements HttpHeadersFilter, Ordered {

	private static final List<String> READ_BY_SERVICES = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT,
			HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH,
			HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.TRANSFER_ENCODING, HttpHeaders.IF_MATCH,
			HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.HOST, "Idempotency-Key",
			"Last-Event-ID", "traceparent", "tracestate");

	@Override
	public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
		HttpHeaders passed = new HttpHeaders();
		for (String name : READ_BY_SERVICES) {
			List<String> values = given.get(name);
			if (values != null) {
				passed.addAll(name, values);
			}
		}
		String cookie = SignInCookie.tokenOf(exchange.getRequest());
		if (cookie != null) {
			passed.setBearerAuth(cookie);
		}
		return passed;
	}

	/** Last, so that nothing is put back. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
