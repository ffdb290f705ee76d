package io.weakspot.starter.problems;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/** Every error that reaches the web becomes a problem detail with a stable type. */
@RestControllerAdvice
class ProblemsAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemsAdvice.class);

	@ExceptionHandler({ DataAccessResourceFailureException.class, QueryTimeoutException.class, MongoException.class,
			KafkaException.class, TimeoutException.class, RejectedExecutionException.class })
	Mono<ResponseEntity<Object>> onOutage(Exception ex, ServerWebExchange exchange) {
		log.warn("A part that this service needs does not answer: {}", ex.toString());
		return answer(Problem.unavailable(), exchange);
	}

	@ExceptionHandler(DataBufferLimitException.class)
	Mono<ResponseEntity<Object>> onTooLarge(DataBufferLimitException ex, ServerWebExchange exchange) {
		return answer(tooLarge(), exchange);
	}

	@ExceptionHandler({ InvalidMediaTypeException.class, IllegalCharsetNameException.class,
			UnsupportedCharsetException.class })
	Mono<ResponseEntity<Object>> onNoSuchType(Exception ex, ServerWebExchange exchange) {
		return answer(
				new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Not a type that is known",
						"The header Content-Type or Accept names no type or character set that there is. Mend it."),
				exchange);
	}

	@ExceptionHandler(Exception.class)
	Mono<ResponseEntity<Object>> onBug(Exception ex, ServerWebExchange exchange) {
		log.error("{} {} failed", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), ex);
		return answer(new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here",
				"The fault is on this side and was written to the log. Try again; if it stays, tell the operator."),
				exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		if (ex.getCause() instanceof DataBufferLimitException
				|| ex.getCause() != null && ex.getCause().getCause() instanceof DataBufferLimitException) {
			return answer(tooLarge(), exchange);
		}
		return answer(Problem.malformed(whatCantBeRead(ex)), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(WebExchangeBindException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		List<Problem.FieldError> errors = ex.getFieldErrors()
			.stream()
			.map((error) -> new Problem.FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
			.toList();
		return answer(Problem.unprocessable("Mend the fields named in errors and send it again.", errors), exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> createResponseEntity(@Nullable Object body, @Nullable HttpHeaders headers,
			HttpStatusCode status, ServerWebExchange exchange) {
		if (body instanceof ProblemDetail problem
				&& (problem.getType() == null || "about:blank".equals(problem.getType().toString()))) {
			HttpStatus known = HttpStatus.resolve(status.value());
			problem.setType(Problem.type((known != null) ? slug(known) : "other"));
		}
		return super.createResponseEntity(body, headers, status, exchange);
	}

	private Mono<ResponseEntity<Object>> answer(Problem problem, ServerWebExchange exchange) {
		return handleExceptionInternal(problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(),
				exchange);
	}

	private static Problem tooLarge() {
		return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large",
				"The request is larger than this call takes. Send less, or in parts.");
	}

	private static String whatCantBeRead(ServerWebInputException ex) {
		for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof UnwritableTextException unwritable) {
				return unwritable.getOriginalMessage();
			}
			if (cause instanceof UnrecognizedPropertyException unknown) {
				return "The field " + unknown.getPropertyName() + " is not known here. Leave it out.";
			}
			if (cause instanceof DatabindException databind && !databind.getPath().isEmpty()) {
				return "The field " + databind.getPath().getLast().getPropertyName()
						+ " is missing or of the wrong type.";
			}
		}
		if (ex.getCause() instanceof DecodingException) {
			return "The body is not well-formed JSON.";
		}
		return (ex.getReason() != null) ? ex.getReason() : "The request lacks something that is needed.";
	}

	private static String slug(HttpStatus status) {
		return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
	}

}
