package io.weakspot.questions.importing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody brings a list of questions. */
@QuestionServiceTest
class ImportsIT {

	private static final String LIST = """
			Top 3 Knitting Interview Questions

			Q1. What is ribbing? Answer: Ribbing alternates knit and purl stitches. It is stretchy, so it suits cuffs.

			Q2. When would you use circular needles? Answer: I use them for anything that is knitted in the round.

			Q3. What is ribbing? Answer: Ribbing alternates knit and purl stitches. It is stretchy, so it suits cuffs.
			""";

	@Autowired
	private WebTestClient web;

	@Autowired
	private ImportSettings settings;

	@org.springframework.boot.test.web.server.LocalServerPort
	private int port;

	@Test
	void aDryRunReportsAndStoresNothing() {
		post("dry", LIST, "?dryRun=true").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.bankId")
			.isEqualTo(null)
			.jsonPath("$.found")
			.isEqualTo(3)
			.jsonPath("$.imported")
			.isEqualTo(2)
			.jsonPath("$.duplicates[0].kind")
			.isEqualTo("exact")
			.jsonPath("$.levels.fresher")
			.isEqualTo(2)
			.jsonPath("$.topics[0].id")
			.isEqualTo("knitting");

		assertThat(banksOf("dry")).doesNotContain("Top 3 Knitting Interview Questions");
	}

	@Test
	void anImportIsAPrivateBankOfItsOwn() {
		ImportReport report = imported("ida", LIST, "?title=Knitting");

		get("ida", "/api/banks/" + report.bankId()).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.title")
			.isEqualTo("Knitting")
			.jsonPath("$.visibility")
			.isEqualTo("private")
			.jsonPath("$.questionCount")
			.isEqualTo(2);
		get("eve", "/api/banks/" + report.bankId()).expectStatus().isNotFound();
		get("eve", "/api/questions?bankId=" + report.bankId()).expectStatus().isNotFound();
		assertThat(banksOf("eve")).doesNotContain(Objects.requireNonNull(report.bankId()));
	}

	@Test
	void itsOwnerSeesTheAnswersAndDerivedKeyPoints() {
		ImportReport report = imported("ida", LIST, "");

		get("ida", "/api/questions?bankId=" + report.bankId()).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(2)
			.jsonPath("$.items[0].referenceAnswer")
			.isNotEmpty()
			.jsonPath("$.items[0].keyPoints.length()")
			.isEqualTo(2)
			.jsonPath("$.items[0].keyPoints[0].derived")
			.isEqualTo(true);
	}

	@Test
	void aPublicBankNeedsARole() {
		post("ida", LIST, "?visibility=public").expectStatus().isForbidden();
		this.web.post()
			.uri("/api/banks/imports?visibility=public&title=Open")
			.contentType(MediaType.TEXT_PLAIN)
			.header("Authorization", TestTokens.bearer("max", "learner", "author"))
			.bodyValue(LIST)
			.exchange()
			.expectStatus()
			.isCreated();

		assertThat(banksOf("eve")).contains("Open");
	}

	@Test
	void theSameKeySentTenTimesAtOnceMakesOneBank() {
		String key = UUID.randomUUID().toString();
		WebClient client = WebClient.create("http://localhost:" + this.port);

		List<String> bodies = Objects.requireNonNull(Flux.fromStream(IntStream.range(0, 10).boxed())
			.flatMap((time) -> client.post()
				.uri("/api/banks/imports?title=Once")
				.contentType(MediaType.TEXT_PLAIN)
				.header("Authorization", TestTokens.bearer("kay", "learner"))
				.header("Idempotency-Key", key)
				.bodyValue(LIST)
				.exchangeToMono((response) -> {
					assertThat(response.statusCode()).isEqualTo(HttpStatus.CREATED);
					return response.bodyToMono(String.class);
				}), 10)
			.collectList()
			.block());

		assertThat(bodies).hasSize(10).containsOnly(bodies.getFirst());
		assertThat(banksOf("kay")).containsOnlyOnce("Once");
	}

	@Test
	void aKeyIsForOneDocumentOnly() {
		String key = UUID.randomUUID().toString();
		postWithKey(key, LIST).expectStatus().isCreated();

		postWithKey(key, LIST + "\nQ4. What is a purl?\n").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void anExportIsImportedAsTheSameQuestions() {
		ImportReport report = imported("ida", LIST, "");
		byte[] file = Objects
			.requireNonNull(get("ida", "/api/banks/" + report.bankId() + "/export?format=json").expectStatus()
				.isOk()
				.expectBody()
				.returnResult()
				.getResponseBody());

		this.web.post()
			.uri("/api/banks/imports")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Authorization", TestTokens.bearer("ida", "learner"))
			.bodyValue(file)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(ImportReport.class)
			.value((again) -> {
				byte[] copy = Objects.requireNonNull(get("ida", "/api/banks/" + again.bankId() + "/export").expectBody()
					.returnResult()
					.getResponseBody());
				assertThat(withoutIds(copy, again.bankId())).isEqualTo(withoutIds(file, report.bankId()));
			});
	}

	@Test
	void whatIsNoListOfQuestionsIsRefusedWithWhatWasExpected() {
		expectProblem(post("ida", "Once upon a time there was a ball of wool.", ""), "Expected is a list of questions");
		expectProblem(post("ida", "", ""), "empty");
		expectProblem(post("ida", " \n ", ""), "empty");
		expectProblem(this.web.post()
			.uri("/api/banks/imports")
			.contentType(MediaType.APPLICATION_JSON)
			.header("Authorization", TestTokens.bearer("ida", "learner"))
			.bodyValue("{\"title\": \"x\", \"score\": 1}")
			.exchange(), "score");
		expectProblem(this.web.post()
			.uri("/api/banks/imports")
			.contentType(MediaType.TEXT_MARKDOWN)
			.header("Authorization", TestTokens.bearer("ida", "learner"))
			.bodyValue(new byte[] { 'Q', '1', '.', 0, (byte) 0xff })
			.exchange(), "UTF-8");
	}

	@Test
	void fiveMegabytesOfNoiseAreRefused() {
		expectProblem(post("ida", "wool and yarn ".repeat(5 * 1024 * 1024 / 14), ""), "Expected");
	}

	@Test
	void moreThanFiveMegabytesAreTooMuch() {
		post("ida", "x".repeat(this.settings.maxBytes() + 1), "").expectStatus()
			.isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:weakspot:problem:too-large");
	}

	@Test
	void anUnknownTypeIsToldWhatIsTaken() {
		this.web.post()
			.uri("/api/banks/imports")
			.contentType(MediaType.APPLICATION_PDF)
			.header("Authorization", TestTokens.bearer("ida", "learner"))
			.bodyValue(new byte[] { 1 })
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class,
					(detail) -> assertThat(detail).contains("text/plain", "text/markdown", "application/json"));
	}

	@Test
	void nobodyImportsWithoutSigningIn() {
		this.web.post()
			.uri("/api/banks/imports")
			.contentType(MediaType.TEXT_PLAIN)
			.bodyValue(LIST)
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	private static void expectProblem(WebTestClient.ResponseSpec response, String said) {
		response.expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains(said));
	}

	private static String withoutIds(byte[] file, @org.jspecify.annotations.Nullable String bankId) {
		return new String(file, java.nio.charset.StandardCharsets.UTF_8).replace(String.valueOf(bankId), "bank");
	}

	private ImportReport imported(String who, String document, String query) {
		return Objects.requireNonNull(post(who, document, query).expectStatus()
			.isCreated()
			.expectBody(ImportReport.class)
			.returnResult()
			.getResponseBody());
	}

	private WebTestClient.ResponseSpec post(String who, String document, String query) {
		return this.web.post()
			.uri("/api/banks/imports" + query)
			.contentType(MediaType.TEXT_PLAIN)
			.header("Authorization", TestTokens.bearer(who, "learner"))
			.bodyValue(document)
			.exchange();
	}

	private WebTestClient.ResponseSpec postWithKey(String key, String document) {
		return this.web.post()
			.uri("/api/banks/imports")
			.contentType(MediaType.TEXT_PLAIN)
			.header("Authorization", TestTokens.bearer("ida", "learner"))
			.header("Idempotency-Key", key)
			.bodyValue(document)
			.exchange();
	}

	private WebTestClient.ResponseSpec get(String who, String path) {
		return this.web.get().uri(path).header("Authorization", TestTokens.bearer(who, "learner")).exchange();
	}

	private String banksOf(String who) {
		return Objects
			.requireNonNull(get(who, "/api/banks?limit=200").expectBody(String.class).returnResult().getResponseBody());
	}

}
