package io.weakspot.gateway;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PagesIT extends GatewayIT {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/sign-up", "/banks", "/banks/django", "/banks/django/statistics",
			"/questions/1", "/sessions/1", "/topics", "/readiness", "/classes", "/classes/1/live", "/accuracy",
			"/admin", "/import", "/index.html" })
	void everyPageStartsFromTheFrontPage(String address) {
		WebTestClient.ResponseSpec response = browse(address);

		response.expectStatus().isOk().expectHeader().contentTypeCompatibleWith(MediaType.TEXT_HTML);
		assertThat(text(response)).contains("<title>Weakspot</title>");
	}

	@Test
	void noInlineScriptRunsButTheImportMap() throws Exception {
		HttpResponse<String> response = raw("/", BodyHandlers.ofString());
		String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();

		Matcher inline = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
			.matcher(response.body());
		assertThat(inline.find()).isTrue();
		assertThat(policy)
			.contains("script-src 'self' 'sha256-" + sha256(inline.group(1)) + "'; style-src 'self';",
					"frame-ancestors 'none'", "default-src 'none'", "base-uri 'none'")
			.doesNotContain("unsafe");
	}

	@Test
	void browsersAreToldWhatPagesMayNotDo() {
		WebTestClient.ResponseSpec response = browse("/");

		response.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Referrer-Policy", "same-origin")
			.expectHeader()
			.valueEquals("Cross-Origin-Opener-Policy", "same-origin")
			.expectHeader()
			.doesNotExist("Strict-Transport-Security");
	}

	@Test
	void behindTlsTheyMustStayThere() {
		this.client.get()
			.uri("/")
			.header("X-Forwarded-Proto", "https")
			.exchange()
			.expectHeader()
			.valueEquals("Strict-Transport-Security", "max-age=31536000")
			.expectCookie()
			.secure("XSRF-TOKEN", true);
	}

	@Test
	void otherSitesMayNotReadAnswers() {
		WebTestClient.ResponseSpec response = this.client.options()
			.uri("/api/tokens")
			.header(HttpHeaders.ORIGIN, "https://elsewhere.example")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
			.exchange();

		response.expectHeader().doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
	}

	@Test
	void aFileOfAVersionIsKeptForAYear() {
		browse("/_static/lit/3.3.3/index.js").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/app/main.js" })
	void anyOtherFileIsAskedAfterAndComesOnlyWhenItChanged(String address) {
		WebTestClient.ResponseSpec first = browse(address);
		first.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache");

		WebTestClient.ResponseSpec second = this.client.get()
			.uri(address)
			.header(HttpHeaders.IF_NONE_MATCH, header(first, HttpHeaders.ETAG))
			.exchange();

		second.expectStatus().isNotModified();
	}

	@Test
	void textComesCompressed() throws Exception {
		HttpResponse<byte[]> response = raw("/", BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");

		assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), UTF_8))
			.contains("<title>Weakspot</title>");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/%2e%2e/application.yml", "/..%2f..%2fapplication.yml", "//app/main.js", "/app;x=1/main.js" })
	void craftedAddressesAreRefused(String address) {
		assertThat(raw(address, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
	}

	@Test
	void whatOperatorsReadIsNotForEverybody() {
		browse("/actuator/health/readiness").expectStatus().isOk();
		browse("/actuator/env").expectStatus().isUnauthorized();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/nowhere", "/app", "/app/", "/_static/", "/_static/lit/3.3.3/nothing.js", "/application.yml" })
	void whatIsNotThereIsAProblem(String address) {
		HttpResponse<String> response = raw(address, BodyHandlers.ofString());

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(response.body()).contains("urn:weakspot:problem:not-found");
	}

	@Test
	void whoTypesAnAddressThatIsNotThereSeesAPage() {
		WebTestClient.ResponseSpec response = browse("/nowhere");

		response.expectStatus().isNotFound();
		assertThat(text(response)).contains("<title>Weakspot</title>");
	}

	@Test
	void theDocumentationShowsEveryService() {
		this.client.get().uri("/api/docs").exchange().expectHeader().location("/api/docs/swagger-ui/index.html");
		HttpResponse<String> page = raw("/api/docs/swagger-ui/index.html", BodyHandlers.ofString());
		assertThat(page.body()).contains("swagger-ui");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("style-src 'self' 'unsafe-inline'", "script-src 'self' 'sha256-");
		assertThat(text(browse("/api/docs/swagger-ui/swagger-initializer.js"))).contains("/v3/api-docs/swagger-config");

		assertThat(text(browse("/v3/api-docs/swagger-config"))).contains("gateway", "question-service",
				"session-service", "analytics-service");
		assertThat(json(browse("/v3/api-docs"), HttpStatus.OK).get("paths").propertyNames()).contains("/api/accounts",
				"/api/tokens", "/api/me");
		assertThat(json(browse("/api/docs/openapi/question-service"), HttpStatus.OK).get("uri").asString())
			.isEqualTo("/v3/api-docs");
	}

	private WebTestClient.ResponseSpec browse(String address) {
		return this.client.get().uri(address).accept(MediaType.TEXT_HTML, MediaType.ALL).exchange();
	}

	private static String text(WebTestClient.ResponseSpec response) {
		return Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody());
	}

	private static String header(WebTestClient.ResponseSpec response, String name) {
		return Objects.requireNonNull(response.expectBody().returnResult().getResponseHeaders().getFirst(name));
	}

	private static String sha256(String text) throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
		return Base64.getEncoder().encodeToString(digest);
	}

}
