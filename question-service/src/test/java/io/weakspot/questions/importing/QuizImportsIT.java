package io.weakspot.questions.importing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody brings questions from another program. */
@QuestionServiceTest
class QuizImportsIT {

	@Autowired
	private WebTestClient web;

	@ParameterizedTest
	@MethodSource("files")
	void theQuestionsOfAFileAreABank(String type, byte[] file, String title, int questions, String topic) {
		ImportReport report = Objects.requireNonNull(post(type, file, "").expectStatus()
			.isCreated()
			.expectBody(ImportReport.class)
			.returnResult()
			.getResponseBody());

		assertThat(report.title()).isEqualTo(title);
		assertThat(report.found()).isEqualTo(questions);
		assertThat(report.imported()).isEqualTo(questions);
		assertThat(report.topics()).extracting(ImportReport.TopicCount::id).contains(topic);
		this.web.get()
			.uri("/api/questions?bankId=" + report.bankId())
			.header("Authorization", TestTokens.bearer("quinn", "learner"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(questions);
	}

	@ParameterizedTest
	@MethodSource("files")
	void aDryRunStoresNothing(String type, byte[] file) {
		post(type, file, "?dryRun=true&title=DryQuiz").expectStatus().isOk();

		assertThat(this.web.get()
			.uri("/api/banks?limit=200")
			.header("Authorization", TestTokens.bearer("quinn", "learner"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()).doesNotContain("DryQuiz");
	}

	static Stream<Arguments> files() {
		return Stream.of(Arguments.of("text/x-gift", bytes(Documents.text("bees.gift")), "Bees", 12, "the-hive"),
				Arguments.of("application/xml", bytes(Documents.text("sailing.xml")), "Sailing", 7, "knots"),
				Arguments.of("application/apkg", AnkiPackages.old("collection.anki2", AnkiPackages.BAKING), "Baking", 4,
						"bread"),
				Arguments.of("application/apkg", AnkiPackages.compressed(AnkiPackages.BAKING), "Baking", 4, "bread"));
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void whatIsNoFileOfItsTypeIsRefused(String type, byte[] file) {
		post(type, file, "?title=HostileQuiz").expectStatus()
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class,
					(detail) -> assertThat(detail).isNotBlank().doesNotContain("Exception", "org.", "java."));
	}

	static Stream<Arguments> hostile() {
		return Stream.of(Arguments.of("application/apkg", new byte[] { 1, 2, 3 }),
				Arguments.of("application/apkg", AnkiPackages.zip(Map.of("../../x", new byte[1]))),
				Arguments.of("application/xml", bytes("<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
						+ "<quiz><question type=\"essay\"><questiontext><text>&a;</text></questiontext></question></quiz>")),
				Arguments.of("application/xml", new byte[] { 0, 1, 2 }),
				Arguments.of("application/xml", bytes("<quiz/>")),
				Arguments.of("text/x-gift", bytes("Once upon a time there was a bee.")));
	}

	@Test
	void thePackageMayBeNoLargerThanOtherDocuments() {
		post("application/apkg", new byte[6 * 1024 * 1024], "").expectStatus().isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
	}

	private WebTestClient.ResponseSpec post(String type, byte[] file, String query) {
		return this.web.post()
			.uri("/api/banks/imports" + query)
			.header("Content-Type", type)
			.header("Authorization", TestTokens.bearer("quinn", "learner"))
			.bodyValue(file)
			.exchange();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
