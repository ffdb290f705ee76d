package io.weakspot.questions.importing;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody brings a page, a table or a file of another program. */
@QuestionServiceTest
class ImportFormatsIT {

	@Autowired
	private WebTestClient web;

	@Autowired
	private ImportSettings settings;

	@ParameterizedTest
	@CsvSource({ "text/html,article.html,6", "text/csv,named.csv,3", "application/json,quiz.json,6" })
	void aDryRunReportsAndStoresNothing(String type, String file, int questions) {
		String who = "dry-" + file.replace('.', '-');

		ImportReport report = report(post(who, type, TestDocuments.text(file), "&dryRun=true"), HttpStatus.OK);

		assertThat(report.bankId()).isNull();
		assertThat(report.found()).isEqualTo(questions);
		assertThat(report.leftOut()).allSatisfy((rest) -> assertThat(rest.reason()).isNotBlank());
		assertThat(banksOf(who)).doesNotContain("Imported by " + who);
	}

	@ParameterizedTest
	@CsvSource({ "text/html,article.html,6", "text/csv,named.csv,3", "application/json,quiz.json,6" })
	void anImportIsABankOfItsQuestions(String type, String file, int questions) {
		String who = "real-" + file.replace('.', '-');

		ImportReport report = report(post(who, type, TestDocuments.text(file), ""), HttpStatus.CREATED);

		assertThat(report.imported()).isEqualTo(questions);
		this.web.get()
			.uri("/api/questions?bankId=" + report.bankId())
			.header("Authorization", TestTokens.bearer(who, "learner"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(questions)
			.jsonPath("$.items[0].text")
			.isNotEmpty();
		assertThat(banksOf(who)).contains("Imported by " + who);
	}

	@Test
	void aTableMayBeginWithAByteOrderMark() {
		String table = "\uFEFFquestion;answer\r\nWhat is a queue?;A line.\r\n";

		assertThat(report(post("bom", "text/csv;charset=UTF-8", table, "&dryRun=true"), HttpStatus.OK).found())
			.isEqualTo(1);
		assertThat(report(
				post("bom", "text/csv;charset=UTF-16LE", table.getBytes(StandardCharsets.UTF_16LE), "&dryRun=true"),
				HttpStatus.OK)
			.found()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/csv", "application/json" })
	void whatIsNoTextOrTooLargeIsRefused(String type) {
		problem(post("eve", type, new byte[] { '<', 'p', (byte) 0xff, (byte) 0xfe }, ""),
				HttpStatus.UNPROCESSABLE_CONTENT);
		problem(post("eve", type, new byte[] { 'P', 'K', 3, 4, 0, 0 }, ""), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(post("eve", type, "once upon a time", ""), HttpStatus.UNPROCESSABLE_CONTENT);
		problem(post("eve", type, "x".repeat(this.settings.maxBytes() + 1), ""), HttpStatus.CONTENT_TOO_LARGE);
	}

	private static void problem(WebTestClient.ResponseSpec response, HttpStatus status) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	private static ImportReport report(WebTestClient.ResponseSpec response, HttpStatus status) {
		return Objects.requireNonNull(response.expectStatus()
			.isEqualTo(status)
			.expectBody(ImportReport.class)
			.returnResult()
			.getResponseBody());
	}

	private WebTestClient.ResponseSpec post(String who, String type, Object document, String query) {
		return this.web.post()
			.uri("/api/banks/imports?title=Imported by {who}&technology=Crafts" + query, who)
			.contentType(MediaType.parseMediaType(type))
			.header("Authorization", TestTokens.bearer(who, "learner"))
			.bodyValue((document instanceof String text) ? text.getBytes(StandardCharsets.UTF_8) : document)
			.exchange();
	}

	private String banksOf(String who) {
		return Objects.requireNonNull(this.web.get()
			.uri("/api/banks?limit=200")
			.header("Authorization", TestTokens.bearer(who, "learner"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
