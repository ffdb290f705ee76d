package io.weakspot.gateway;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class SignUpToServiceIT extends GatewayIT {

	@Test
	void whoSignsUpGetsATokenThatOpensTheServices() {
		String email = anyEmail();
		JsonNode account = json(signUp(email), HttpStatus.CREATED);

		JsonNode token = json(post("/api/tokens", Map.of("email", email, "password", PASSWORD)), HttpStatus.OK);
		String bearer = "Bearer " + token.get("accessToken").asString();

		assertThat(token.get("tokenType").asString()).isEqualTo("Bearer");
		assertThat(token.get("expiresIn").asInt()).isEqualTo(12 * 60 * 60);
		assertThat(json(get("/api/me", bearer), HttpStatus.OK)).isEqualTo(account);
		assertThat(json(get("/api/banks?limit=2", bearer), HttpStatus.OK).get("uri").asString())
			.isEqualTo("/api/banks?limit=2");
	}

	@Test
	void theKeySetHoldsPublicKeysOnlyAndMayBeCached() throws Exception {
		WebTestClient.ResponseSpec response = this.client.get().uri("/.well-known/jwks.json").exchange();

		response.expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=300, public");
		JsonNode key = json(response, HttpStatus.OK).get("keys").get(0);
		assertThat(key.get("kid").asString()).isNotBlank();
		assertThat(key.has("d")).isFalse();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(KEY_FILE))).isEqualTo("rw-------");
	}

}
