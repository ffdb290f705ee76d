package io.weakspot.sessions.web;

import io.weakspot.sessions.questions.QuestionNotCopiedException;
import io.weakspot.starter.problems.Problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures that only this service knows, before the ones that all have in common. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionsAdvice {

	@ExceptionHandler(QuestionNotCopiedException.class)
	ResponseEntity<ProblemDetail> onMissingCopy() {
		Problem problem = Problem.unavailable();
		return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders()).body(problem.getBody());
	}

}
