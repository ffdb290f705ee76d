package io.weakspot.starter.problems;

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal as the caller sees it: a stable type, what was wrong, and what to do about
 * it. Thrown by web layers only; rules return their refusals as values.
 */
public final class Problem extends ErrorResponseException {

	private final HttpHeaders headers = new HttpHeaders();

	public Problem(HttpStatus status, String slug, String title, String detail) {
		super(status, body(status, slug, title, detail), null);
	}

	public static Problem malformed(String detail) {
		return new Problem(HttpStatus.BAD_REQUEST, "malformed", "The request can't be read", detail);
	}

	public static Problem forbidden(String detail) {
		return new Problem(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", detail);
	}

	/** Not there, or not the caller's: the two must not be told apart. */
	public static Problem notFound(String what) {
		return new Problem(HttpStatus.NOT_FOUND, "not-found", "Not found",
				what + " does not exist, or is not yours. Check the id.");
	}

	public static Problem conflict(String detail) {
		return new Problem(HttpStatus.CONFLICT, "conflict", "In conflict with what is there", detail);
	}

	public static Problem unprocessable(String detail) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-acceptable-content", "Understood, but not acceptable",
				detail);
	}

	public static Problem unprocessable(String detail, List<FieldError> errors) {
		Problem problem = unprocessable(detail);
		problem.getBody().setProperty("errors", errors);
		return problem;
	}

	public static Problem tooManyRequests(String detail, long retryAfterSeconds) {
		Problem problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail);
		problem.headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
		return problem;
	}

	public static Problem unavailable() {
		Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available for the moment",
				"A part that this needs does not answer in time. It may or may not have been stored: send the same request again, "
						+ "with the same Idempotency-Key if it had one.");
		problem.headers.set(HttpHeaders.RETRY_AFTER, "2");
		return problem;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	static URI type(String slug) {
		return URI.create("urn:weakspot:problem:" + slug);
	}

	static ProblemDetail body(HttpStatus status, String slug, String title, String detail) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
		body.setType(type(slug));
		body.setTitle(title);
		return body;
	}

	/** A field at fault. */
	public record FieldError(String field, String message) {
	}

}
