package io.weakspot.gateway;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class SignedInPagesIT extends GatewayIT {

	private ResponseCookie cookie;

	private String crossSiteToken;

	@BeforeEach
	void signIn() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();
		this.cookie = cookie(post("/api/sign-in", Map.of("email", email, "password", PASSWORD)), "weakspot");
		this.crossSiteToken = cookie(this.client.get().uri("/").exchange(), "XSRF-TOKEN").getValue();
	}

	@Test
	void noScriptReadsTheCookieAndNoOtherSiteSendsIt() {
		assertThat(this.cookie.isHttpOnly()).isTrue();
		assertThat(this.cookie.getSameSite()).isEqualTo("Strict");
		assertThat(this.cookie.isSecure()).isFalse();
		assertThat(this.cookie.getMaxAge()).hasHours(12);
	}

	@Test
	void behindTlsItNeverLeavesTls() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();

		WebTestClient.ResponseSpec response = this.client.post()
			.uri("/api/sign-in")
			.header("X-Forwarded-Proto", "https")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("email", email, "password", PASSWORD))
			.exchange();

		assertThat(cookie(response, "weakspot").isSecure()).isTrue();
	}

	@Test
	void servicesGetTheCookiesTokenAsABearerToken() {
		var headers = json(browse("/api/banks"), HttpStatus.OK).get("headers");

		assertThat(headers.get("authorization").asString()).isEqualTo("Bearer " + this.cookie.getValue());
		assertThat(headers.has("cookie")).isFalse();
		browse("/api/me").expectStatus().isOk();
	}

	@Test
	void aChangeNeedsTheTokenThatOnlyOurPagesCanRead() {
		problem(change("/api/sessions", null), HttpStatus.FORBIDDEN);
		problem(change("/api/sessions", "guessed"), HttpStatus.FORBIDDEN);
		problem(change("/api/sign-out", null), HttpStatus.FORBIDDEN);

		change("/api/sessions", this.crossSiteToken).expectStatus().isOk();
	}

	@Test
	void soItDoesWhenTheCookieWithTheTokenIsNotThere() {
		problem(this.client.post()
			.uri("/api/sessions")
			.cookie("weakspot", this.cookie.getValue())
			.header("X-XSRF-TOKEN", "")
			.exchange(), HttpStatus.FORBIDDEN);
	}

	@Test
	void aBearerTokenNeedsNone() {
		this.client.post()
			.uri("/api/sessions")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.cookie.getValue())
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void signingOutTakesTheCookieAway() {
		ResponseCookie gone = cookie(change("/api/sign-out", this.crossSiteToken), "weakspot");

		assertThat(gone.getMaxAge()).isZero();
		assertThat(gone.getValue()).isEmpty();
		assertThat(gone.getPath()).isEqualTo(this.cookie.getPath());
	}

	@Test
	void signingOutMakesTheTokenWorthlessForWhoeverKeptIt() {
		browse("/api/me").expectStatus().isOk();

		change("/api/sign-out", this.crossSiteToken).expectStatus().isNoContent();

		problem(browse("/api/me"), HttpStatus.UNAUTHORIZED);
		problem(get("/api/banks", "Bearer " + this.cookie.getValue()), HttpStatus.UNAUTHORIZED);
	}

	@Test
	void aStaleCookieKeepsNobodyFromSigningInOrSeeingPages() {
		String email = anyEmail();
		signUp(email).expectStatus().isCreated();

		this.client.get().uri("/").cookie("weakspot", "stale").exchange().expectStatus().isOk();
		this.client.post()
			.uri("/api/sign-in")
			.cookie("weakspot", "stale")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("email", email, "password", PASSWORD))
			.exchange()
			.expectStatus()
			.isNoContent();
		problem(this.client.get().uri("/api/me").cookie("weakspot", "stale").exchange(), HttpStatus.UNAUTHORIZED);
	}

	private WebTestClient.ResponseSpec browse(String path) {
		return this.client.get().uri(path).cookie("weakspot", this.cookie.getValue()).exchange();
	}

	private WebTestClient.ResponseSpec change(String path, @Nullable String header) {
		return this.client.post()
			.uri(path)
			.cookie("weakspot", this.cookie.getValue())
			.cookie("XSRF-TOKEN", this.crossSiteToken)
			.headers((headers) -> {
				if (header != null) {
					headers.set("X-XSRF-TOKEN", header);
				}
			})
			.exchange();
	}

	private static ResponseCookie cookie(WebTestClient.ResponseSpec response, String name) {
		return Objects.requireNonNull(response.expectStatus()
			.is2xxSuccessful()
			.expectBody()
			.returnResult()
			.getResponseCookies()
			.getFirst(name));
	}

}
