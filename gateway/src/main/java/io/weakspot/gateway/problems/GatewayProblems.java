package io.weakspot.gateway.problems;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import io.weakspot.gateway.pages.FrontPage;
import io.weakspot.gateway.paths.Paths;
import io.netty.handler.timeout.ReadTimeoutException;
import io.weakspot.starter.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ServerWebExchange;

/** What only a gateway can meet: services that are down, slow, or lost on the way. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GatewayProblems {

	private static final Logger log = LoggerFactory.getLogger(GatewayProblems.class);

	private static final Paths API = Paths.of("/api/**");

	private final FrontPage frontPage;

	GatewayProblems(FrontPage frontPage) {
		this.frontPage = frontPage;
	}

	/** Nobody took the request, so it may be sent again. */
	@ExceptionHandler({ ConnectException.class, UnknownHostException.class })
	ResponseEntity<ProblemDetail> onDown(Exception ex, ServerWebExchange exchange) {
		log.warn("{}: no service answers, {}", exchange.getRequest().getPath(), ex.toString());
		return answer(Problem.unavailable());
	}

	/** Somebody took the request, and what became of it is not known. */
	@ExceptionHandler({ IOException.class, TimeoutException.class })
	ResponseEntity<ProblemDetail> onLost(Exception ex, ServerWebExchange exchange) {
		log.warn("{}: the service's answer was lost, {}", exchange.getRequest().getPath(), ex.toString());
		return answer(unknown());
	}

	/** The caller stopped in the middle of the body. */
	@ExceptionHandler(ReadTimeoutException.class)
	ResponseEntity<ProblemDetail> onUnfinishedBody(ReadTimeoutException ex) {
		return answer(new Problem(HttpStatus.REQUEST_TIMEOUT, "request-timeout", "The request took too long",
				"The body did not come to its end in time. Send it again."));
	}

	@ExceptionHandler(RejectedExecutionException.class)
	ResponseEntity<ProblemDetail> onFull(RejectedExecutionException ex) {
		return answer(Problem.unavailable());
	}

	/**
	 * Somebody who typed an address gets a page that says so; a program gets a problem.
	 */
	@ExceptionHandler(NoResourceFoundException.class)
	ResponseEntity<?> onUnknownAddress(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		boolean page = !API.hold(request) && request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
		return page ? ResponseEntity.status(HttpStatus.NOT_FOUND)
			.contentType(MediaType.TEXT_HTML)
			.body(this.frontPage.html()) : answer(Problem.notFound(request.getPath().value()));
	}

	private static ResponseEntity<ProblemDetail> answer(Problem problem) {
		// Named here, since who asks for a stream of events would get the problem as one.
		return ResponseEntity.status(problem.getStatusCode())
			.headers(problem.getHeaders())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem.getBody());
	}

	private static Problem unknown() {
		Problem problem = Problem.unavailable();
		problem.getBody()
			.setDetail("The service did not answer in time. What was sent may have been done: look before you send it"
					+ " again, or send it with the same Idempotency-Key.");
		return problem;
	}

}
