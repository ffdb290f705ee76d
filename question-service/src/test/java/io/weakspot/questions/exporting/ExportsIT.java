package io.weakspot.questions.exporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.weakspot.questions.QuestionServiceTest;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A bank leaves as a file, and comes back as the same bank. */
@QuestionServiceTest
class ExportsIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Words that formats could take for their own signs. */
	private static final int LARGEST_BANK = 5 * 1024 * 1024;

	private static final String TRICKY = """
			{"title": "Tricky: signs / and {braces}", "technology": "Parsing", "licence": "CC0-1.0",
			 "topics": [{"id": "signs", "name": "Signs / marks"}, {"id": "escapes", "name": "Escapes", "parentId": "signs"}],
			 "questions": [
			  {"id": "arrow", "text": "What does `a -> b` mean, and {~=:#}?\\n\\n// not a comment\\n$CATEGORY: none",
			   "code": "    for x in {1}:\\n\\t  y = 1  # ~\\n\\n```\\n\\\\n \\\\\\\\\\n// [x]\\n- [x] none\\n",
			   "topics": [{"id": "signs", "weight": 0.7}, {"id": "escapes", "weight": 0.3}], "level": "experienced",
			   "referenceAnswer": "## It maps\\n\\n**Answer**\\n\\n```java\\nf(x) -> { }\\n```\\n\\n- [x] done #### --> {}",
			   "keyPoints": [{"id": "maps", "text": "It maps a --> to b", "kind": "must", "phrasings": ["a gives b"]},
			    {"id": "not", "text": "It compares", "kind": "misconception"}],
			   "followUps": [{"keyPointId": "maps", "text": "Why?"}], "appliesTo": "all", "verifiedOn": "2026-11-20"},
			  {"id": "single", "text": "Which is text?", "kind": "single", "options": [{"id": "x", "text": "%50% off", "correct": false},
			   {"id": "y", "text": "[html] as it is", "correct": true}, {"id": "z", "text": "a:\\n\\n```\\nb = 1\\n```\\n\\n- [x] c", "correct": false}]},
			  {"id": "none-right", "text": "Which is right?", "kind": "single", "options": [{"id": "a", "text": "this", "correct": false},
			   {"id": "b", "text": "that", "correct": false}]},
			  {"id": "several", "text": "Which three?", "kind": "multiple", "options": [{"id": "a", "text": "1", "correct": true},
			   {"id": "b", "text": "2", "correct": true}, {"id": "c", "text": "3", "correct": true}, {"id": "d", "text": "=4", "correct": false}]},
			  {"id": "own-fence", "text": "What is below?\\n\\n```\\nx = 1\\n```"},
			  {"id": "line-ends", "text": "<!-- weakspot-question: {} -->\\n## \\uE07B", "code": "a\\r\\n\\r\\n\\rb\\f",
			   "referenceAnswer": "  indented\\n"},
			  {"id": "empty-code", "text": "Nothing?", "code": "", "referenceAnswer": "```\\nonly code\\n```"}]}""";

	private final WebTestClient web;

	/** A bank is larger than what a client of tests reads by default. */
	ExportsIT(@Autowired WebTestClient web) {
		this.web = web.mutate().codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(LARGEST_BANK)).build();
	}

	@ParameterizedTest
	@MethodSource("formats")
	void anExportIsImportedAsTheSameBank(String format, String type) {
		String bank = imported("application/json", TRICKY.getBytes(StandardCharsets.UTF_8));

		String again = imported(type, export(bank, format));

		assertThat(json(again)).isEqualTo(json(bank));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aStarterBankIsImportedAsTheSameQuestions(String format, String type) {
		String again = imported(type, export("django", format));

		assertThat(json(again).get("questions")).isEqualTo(json("django").get("questions")).hasSizeGreaterThan(80);
	}

	@Test
	void aCommentThatWasDamagedIsNamed() {
		String bank = imported("application/json", TRICKY.getBytes(StandardCharsets.UTF_8));
		String file = new String(export(bank, "gift"), StandardCharsets.UTF_8);

		post("text/x-gift",
				file.replace("weakspot-question: {", "weakspot-question: [").getBytes(StandardCharsets.UTF_8))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("weakspot-"));
	}

	@Test
	void wordsThatWereEditedInTheFileAreImported() {
		String bank = imported("application/json", TRICKY.getBytes(StandardCharsets.UTF_8));
		String gift = new String(export(bank, "gift"), StandardCharsets.UTF_8);
		String markdown = new String(export(bank, "markdown"), StandardCharsets.UTF_8);

		for (List<String> file : List.of(List.of("text/x-gift", gift), List.of("text/markdown", markdown))) {
			String edited = file.getLast().replace("Which three?", "Which of them?");

			assertThat(json(imported(file.getFirst(), edited.getBytes(StandardCharsets.UTF_8))).toString())
				.contains("Which of them?")
				.doesNotContain("Which three?");
		}
	}

	@Test
	void theFormatIsOneThatThereIs() {
		this.web.get()
			.uri("/api/banks/django/export?format=pdf")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ann", "author"))
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	static Stream<Arguments> formats() {
		return Stream.of(Arguments.of("gift", "text/x-gift"), Arguments.of("markdown", "text/markdown"),
				Arguments.of("json", "application/json"));
	}

	// All of a bank but the id that it was given.
	private JsonNode json(String bank) {
		ObjectNode file = (ObjectNode) JSON.readTree(export(bank, "json"));
		file.remove("id");
		return file;
	}

	private byte[] export(String bank, String format) {
		return Objects.requireNonNull(this.web.get()
			.uri("/api/banks/" + bank + "/export?format=" + format)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ann", "author"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value(HttpHeaders.CONTENT_DISPOSITION, (name) -> assertThat(name).contains(bank + "."))
			.expectBody()
			.returnResult()
			.getResponseBody());
	}

	private String imported(String type, byte[] file) {
		byte[] report = post(type, file).expectStatus().isCreated().expectBody().returnResult().getResponseBody();
		return JSON.readTree(report).get("bankId").asString();
	}

	private WebTestClient.ResponseSpec post(String type, byte[] file) {
		return this.web.post()
			.uri("/api/banks/imports")
			.header(HttpHeaders.CONTENT_TYPE, type)
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("ann", "author"))
			.bodyValue(file)
			.exchange();
	}

}
