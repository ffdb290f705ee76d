package io.weakspot.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.weakspot.analytics.model.ModelFile;
import io.weakspot.starter.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** An instance of its own name, whose model's file is spoiled while it runs. */
@DirtiesContext
class UnreadableModelIT extends RebuildScenario {

	@TempDir
	private static Path folder;

	@DynamicPropertySource
	static void aModelOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
		Files.writeString(file(), new ModelFile(null).text());
		properties.add("weakspot.mastery.model-file", () -> file().toString());
		properties.add("weakspot.streams.application-id", () -> "weakspot-unreadable-model");
	}

	@Test
	void beginsNoRebuildBeforeTheFileIsMended() throws IOException {
		String whole = Files.readString(file());
		Files.writeString(file(), whole.substring(0, whole.length() / 2));

		this.web.post()
			.uri("/api/reports/rebuild")
			.header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("root", "admin"))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains(file() + " holds no model"));

		JsonNode status = rebuild(HttpMethod.GET);
		assertThat(status.get("state").asString()).isEqualTo("none");
		assertThat(status.get("outdated").asBoolean()).isTrue();

		Files.writeString(file(), whole);

		assertThat(rebuild(HttpMethod.POST).get("building").asInt()).isEqualTo(status.get("current").asInt() + 1);
	}

	private static Path file() {
		return folder.resolve("model.json");
	}

}
