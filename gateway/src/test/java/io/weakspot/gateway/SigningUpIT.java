package io.weakspot.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class SigningUpIT extends GatewayIT {

	@Autowired
	private ReactiveMongoOperations mongo;

	@Test
	void ofManyWhoSignUpAtOnceInAnEmptyInstallationOneGetsEveryRole() {
		this.mongo.remove(new Query(), "accounts").block();
		this.mongo.remove(new Query(), "administrators").block();

		List<String> roles = atOnce(20, () -> json(signUp(anyEmail()), HttpStatus.CREATED).get("roles").toString());

		assertThat(roles).hasSize(20)
			.filteredOn((given) -> !given.equals("[\"learner\"]"))
			.containsExactly("[\"learner\",\"instructor\",\"author\",\"admin\"]");
	}

	@Test
	void ofManyWhoSignUpWithOneEmailOneGetsIt() {
		String email = anyEmail();

		List<Integer> statuses = atOnce(10, () -> signUp(email).expectBody().returnResult().getStatus().value());

		assertThat(statuses).hasSize(10).filteredOn((status) -> status != 409).containsExactly(201);
	}

	@Test
	void anEmailIsTheSameInEverySpelling() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();

		problem(signUp("  " + email.toUpperCase(Locale.ROOT) + " "), HttpStatus.CONFLICT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "short-1", "password", "12345678", "qwertyuiop", "P@ssw0rd", "iloveyou123", "Grace Hopper",
			"gracehopper1" })
	void aWeakPasswordIsRefused(String password) {
		JsonNode problem = problem(post("/api/accounts",
				Map.of("email", "grace.hopper@example.org", "password", password, "displayName", "Grace Hopper")),
				HttpStatus.UNPROCESSABLE_CONTENT);

		assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("password");
		assertThat(problem.get("errors").get(0).get("message").asString()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource
	void faultsAreNamedByTheirFields(Map<String, String> wanted, List<String> fields) {
		JsonNode problem = problem(post("/api/accounts", wanted), HttpStatus.UNPROCESSABLE_CONTENT);

		assertThat(problem.get("errors").findValuesAsString("field")).isEqualTo(fields);
	}

	static Stream<Arguments> faultsAreNamedByTheirFields() {
		return Stream.of(Arguments.of(Map.of(), List.of("email", "password", "displayName")),
				Arguments.of(Map.of("email", "nowhere", "password", PASSWORD, "displayName", "Ada"), List.of("email")),
				Arguments.of(Map.of("email", anyEmail(), "password", PASSWORD, "displayName", " "),
						List.of("displayName")),
				Arguments.of(Map.of("email", anyEmail(), "password", PASSWORD, "displayName", "a\u0007b"),
						List.of("displayName")));
	}

	@Test
	void aRoleCantBeSmuggledIn() {
		JsonNode problem = problem(post("/api/accounts",
				Map.of("email", anyEmail(), "password", PASSWORD, "displayName", "Eve", "roles", List.of("admin"))),
				HttpStatus.BAD_REQUEST);

		assertThat(problem.get("detail").asString()).contains("roles");
	}

}
