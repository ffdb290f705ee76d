package io.weakspot.gateway;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class SigningInIT extends GatewayIT {

	@Test
	void whoHasNoAccountGetsTheSameAnswerAsWhoHasAnotherPassword() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();

		JsonNode wrongPassword = problem(attempt(email, "not it"), HttpStatus.UNAUTHORIZED);
		JsonNode noAccount = problem(attempt(anyEmail(), "not it"), HttpStatus.UNAUTHORIZED);
		JsonNode noEmail = problem(attempt("nobody", "not it"), HttpStatus.UNAUTHORIZED);

		assertThat(noAccount).isEqualTo(wrongPassword).isEqualTo(noEmail);
	}

	@Test
	void wrongPasswordsInARowCostAPauseEvenForTheRightOne() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();
		for (int attempt = 0; attempt < 5; attempt++) {
			attempt(email, "not it").expectStatus().isUnauthorized();
		}

		WebTestClient.ResponseSpec paused = attempt(email, PASSWORD);

		assertThat(Integer.parseInt(
				Objects.requireNonNull(problemResult(paused).getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))))
			.isBetween(1, 30);
		newLearner();
	}

	@Test
	void soTheyDoWhereThereIsNoAccount() {
		String email = anyEmail();
		for (int attempt = 0; attempt < 5; attempt++) {
			attempt(email, "not it").expectStatus().isUnauthorized();
		}

		problem(attempt(email, "not it"), HttpStatus.TOO_MANY_REQUESTS);
	}

	@Test
	void theRightPasswordForgivesTheWrongOnesBefore() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();
		for (int attempt = 0; attempt < 12; attempt++) {
			attempt(email, (attempt % 4 == 3) ? PASSWORD : "not it");
		}

		attempt(email, PASSWORD).expectStatus().isOk();
	}

	@Test
	void unknownAndMissingFieldsAreRefused() {
		problem(post("/api/tokens", Map.of("email", "a@example.org", "password", "x", "admin", true)),
				HttpStatus.BAD_REQUEST);
		problem(post("/api/tokens", Map.of("email", "a@example.org")), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(post("/api/tokens", "{"), HttpStatus.BAD_REQUEST);
	}

	@Test
	void whoIsNotSignedInIsNobody() {
		problem(this.client.get().uri("/api/me").exchange(), HttpStatus.UNAUTHORIZED);
	}

	private WebTestClient.ResponseSpec attempt(String email, String password) {
		return post("/api/tokens", Map.of("email", email, "password", password));
	}

	private static EntityExchangeResult<byte[]> problemResult(WebTestClient.ResponseSpec response) {
		return response.expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS).expectBody().returnResult();
	}

}
