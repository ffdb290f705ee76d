package io.weakspot.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RolesIT extends GatewayIT {

	@Autowired
	private ReactiveMongoOperations mongo;

	private String admin;

	private String adminId;

	@BeforeEach
	void signUpFirst() {
		this.mongo.remove(new Query(), "accounts").block();
		this.mongo.remove(new Query(), "administrators").block();
		String email = anyEmail();
		this.adminId = json(signUp(email), HttpStatus.CREATED).get("id").asString();
		this.admin = bearer(email);
	}

	@Test
	void anAdminFindsAccountsByEmailAndGivesRoles() {
		String email = anyEmail();
		JsonNode account = json(signUp(email), HttpStatus.CREATED);

		JsonNode found = json(get("/api/accounts?email=" + email.toUpperCase(Locale.ROOT), this.admin), HttpStatus.OK);
		JsonNode changed = json(change(this.admin, account.get("id").asString(), "instructor", "learner"),
				HttpStatus.OK);

		assertThat(found.get("items").get(0)).isEqualTo(account);
		assertThat(found.get("nextCursor").isNull()).isTrue();
		assertThat(changed.get("roles").toString()).isEqualTo("[\"learner\",\"instructor\"]");
		assertThat(json(get("/api/me", bearer(email)), HttpStatus.OK)).isEqualTo(changed);
		assertThat(json(get("/api/accounts?email=" + anyEmail(), this.admin), HttpStatus.OK).get("items")).isEmpty();
	}

	@Test
	void allAccountsComeInPages() {
		signUp(anyEmail()).expectStatus().isCreated();
		signUp(anyEmail()).expectStatus().isCreated();

		JsonNode first = json(get("/api/accounts?limit=2", this.admin), HttpStatus.OK);
		JsonNode last = json(get("/api/accounts?limit=2&cursor=" + first.get("nextCursor").asString(), this.admin),
				HttpStatus.OK);

		assertThat(first.get("items")).hasSize(2);
		assertThat(last.get("items")).hasSize(1);
		assertThat(last.get("nextCursor").isNull()).isTrue();
		assertThat(last.get("items")).doesNotContainAnyElementsOf(first.get("items"));
	}

	@Test
	void nobodyElseSeesOrChangesThem() {
		String learner = newLearner();

		problem(get("/api/accounts", learner), HttpStatus.FORBIDDEN);
		problem(change(learner, this.adminId, "admin"), HttpStatus.FORBIDDEN);
	}

	@Test
	void onlyKnownRolesAreGivenAndAtLeastOne() {
		problem(change(this.admin, this.adminId, "admin", "king"), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(change(this.admin, this.adminId, "ADMIN"), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(change(this.admin, this.adminId), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(put(this.admin, this.adminId, Map.of("roles", Arrays.asList("admin", null))),
				HttpStatus.UNPROCESSABLE_CONTENT);
		problem(put(this.admin, this.adminId, Map.of("roles", List.of("admin"), "email", "x")), HttpStatus.BAD_REQUEST);
	}

	@Test
	void anUnknownAccountIsNotThere() {
		problem(change(this.admin, "nobody", "admin"), HttpStatus.NOT_FOUND);
	}

	@Test
	void anAdminAlwaysStays() {
		JsonNode second = json(signUp(anyEmail()), HttpStatus.CREATED);

		problem(change(this.admin, this.adminId, "learner"), HttpStatus.CONFLICT);
		change(this.admin, second.get("id").asString(), "admin").expectStatus().isOk();
		change(this.admin, this.adminId, "learner").expectStatus().isOk();
	}

	@Test
	void aTokenLosesItsRightsSoonAfterTheRolesHaveChanged() {
		String email = anyEmail();
		String id = json(signUp(email), HttpStatus.CREATED).get("id").asString();
		change(this.admin, id, "admin").expectStatus().isOk();
		String demoted = bearer(email);
		get("/api/accounts", demoted).expectStatus().isOk();

		change(this.admin, id, "learner").expectStatus().isOk();

		await().untilAsserted(() -> problem(get("/api/accounts", demoted), HttpStatus.UNAUTHORIZED));
		problem(get("/api/banks", demoted), HttpStatus.UNAUTHORIZED);
		problem(get("/api/accounts", bearer(email)), HttpStatus.FORBIDDEN);
	}

	private WebTestClient.ResponseSpec change(String bearer, String id, String... roles) {
		return put(bearer, id, Map.of("roles", List.of(roles)));
	}

	private WebTestClient.ResponseSpec put(String bearer, String id, Object body) {
		return this.client.put()
			.uri("/api/accounts/{id}/roles", id)
			.header(HttpHeaders.AUTHORIZATION, bearer)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange();
	}

}
