package io.weakspot.questions.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.weakspot.questions.publishing.OwedFact;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.testing.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service says keeps the contract: the example of it, to the letter. */
class PublicationTest {

	@Test
	void aQuestionIsPublishedAsTheExampleShows() {
		Fact example = Golden.example("questions.v1", "QuestionPublished");
		Bank bank = new Bank("django", "Django", "Django", null, Visibility.PUBLIC,
				List.of(Topic.named("django-orm", "ORM and querysets")), List.of(), null, null, Instant.EPOCH);
		Question question = new Question("django-n-plus-one", 1, "django", content(example),
				Instant.parse("2026-11-20T09:00:00Z"));

		OwedFact fact = Publication.of(question, bank);

		byte[] body = Objects.requireNonNull(fact.body()).getBytes(StandardCharsets.UTF_8);
		assertThat(JsonMapper.shared().readTree(body)).isEqualTo(JsonMapper.shared().readTree(example.requiredBody()));
		assertThat(fact.id()).isEqualTo(example.id());
		assertThat(fact.at()).isEqualTo(example.time());
		assertThat(Golden.violations("questions.v1", "QuestionPublished", body)).isEmpty();
	}

	private static QuestionContent content(Fact example) {
		var body = JsonMapper.shared().readTree(example.requiredBody());
		return JsonMapper.builder()
			.disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build()
			.treeToValue(body, QuestionContent.class);
	}

}
