package io.weakspot.starter.security;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;

/** Refusals that are made before any handler, as problem details like all others. */
public final class SecurityProblems
		implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler, ServerAccessDeniedHandler {

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException ex) {
		return (ex instanceof AuthenticationServiceException) ? unavailable(exchange.getExchange().getResponse())
				: commence(exchange.getExchange(), ex);
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException ex) {
		exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return write(exchange.getResponse(), HttpStatus.UNAUTHORIZED, "unauthorized", "Not signed in",
				"Sign in, and send the token as Authorization: Bearer.");
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		return write(exchange.getResponse(), HttpStatus.FORBIDDEN, "forbidden", "Not allowed",
				"This needs a role, or a cross-site token, that the request does not carry.");
	}

	/** The token may be good: what checks it, the gateway's keys above all, is away. */
	private static Mono<Void> unavailable(ServerHttpResponse response) {
		response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
		return write(response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available for the moment",
				"The sign-in can't be checked now. Send the same request again in a moment.");
	}

	private static Mono<Void> write(ServerHttpResponse response, HttpStatus status, String slug, String title,
			String detail) {
		String body = """
				{"type":"urn:weakspot:problem:%s","title":"%s","status":%d,"detail":"%s"}""".formatted(slug, title,
				status.value(), detail);
		response.setStatusCode(status);
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
	}

}
