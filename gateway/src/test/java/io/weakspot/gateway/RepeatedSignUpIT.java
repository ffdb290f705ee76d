package io.weakspot.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedSignUpIT extends GatewayIT {

	@Autowired
	private ReactiveMongoOperations mongo;

	private final String key = UUID.randomUUID().toString();

	private final Map<String, String> ada = Map.of("email", anyEmail(), "password", PASSWORD, "displayName", "Ada");

	@Test
	void theSameRequestGivesTheSameAnswerHoweverConcurrently() {
		List<String> bodies = atOnce(10, () -> json(signUp(this.ada, this.key), HttpStatus.CREATED).toString());

		assertThat(bodies).hasSize(10).containsOnly(bodies.getFirst());
		assertThat(bodies.getFirst()).contains(this.ada.get("email"));
	}

	@Test
	void itDoesSoAfterTheAccountsRolesHaveChanged() {
		String before = json(signUp(this.ada, this.key), HttpStatus.CREATED).toString();

		this.mongo
			.updateFirst(Query.query(Criteria.where("email").is(this.ada.get("email"))),
					Update.update("roles", List.of("AUTHOR")), "accounts")
			.block();

		assertThat(json(signUp(this.ada, this.key), HttpStatus.CREATED).toString()).isEqualTo(before);
	}

	@Test
	void anotherRequestWithItsKeyIsRefused() {
		signUp(this.ada, this.key).expectStatus().isCreated();

		problem(signUp(but("password", "another violin 7 plum"), this.key), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(signUp(but("displayName", "Eve"), this.key), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(signUp(but("email", anyEmail()), this.key), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aTakenEmailIsTakenUnderAnyOtherKey() {
		signUp(this.ada, this.key).expectStatus().isCreated();

		problem(signUp(this.ada, UUID.randomUUID().toString()), HttpStatus.CONFLICT);
		problem(post("/api/accounts", this.ada), HttpStatus.CONFLICT);
	}

	@Test
	void aKeyThatIsTooLongIsRefused() {
		problem(signUp(this.ada, "k".repeat(201)), HttpStatus.BAD_REQUEST);
	}

	@Test
	void thePasswordIsKeptAsItsHashOnly() {
		signUp(this.ada, this.key).expectStatus().isCreated();

		Document stored = this.mongo
			.findOne(Query.query(Criteria.where("email").is(this.ada.get("email"))), Document.class, "accounts")
			.blockOptional()
			.orElseThrow();

		assertThat(stored.getString("passwordHash")).startsWith("$argon2id$");
		assertThat(stored.toJson()).doesNotContain(PASSWORD);
	}

	private Map<String, String> but(String field, String value) {
		Map<String, String> other = new HashMap<>(this.ada);
		other.put(field, value);
		return other;
	}

	private WebTestClient.ResponseSpec signUp(Map<String, String> wanted, String key) {
		return this.client.post()
			.uri("/api/accounts")
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(wanted)
			.exchange();
	}

}
