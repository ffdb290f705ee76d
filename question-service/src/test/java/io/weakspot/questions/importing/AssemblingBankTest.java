package io.weakspot.questions.importing;

import java.time.Instant;
import java.util.List;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import io.weakspot.questions.catalogue.Visibility;
import io.weakspot.questions.linting.Warning;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class AssemblingBankTest {

	private static final Topic ORM = new Topic("django-orm", "ORM and querysets", "django-models", List.of(),
			List.of("queryset", "querysets", "select_related"));

	private static final Topic REST = new Topic("django-rest", "REST APIs", null, List.of(),
			List.of("rest framework", "serializers"));

	@Test
	void anExactDuplicateIsStoredOnceWithTheAnswerThatThereIs() {
		var assembled = assembled("Q1. What is a queue?\nQ2. What is a stack?\nAnswer: Last in, first out.\n"
				+ "Q3. what is a  queue\nAnswer: First in, first out.");

		assertThat(assembled.report().found()).isEqualTo(3);
		assertThat(assembled.report().imported()).isEqualTo(2);
		assertThat(assembled.report().duplicates()).singleElement()
			.satisfies((duplicate) -> assertThat(duplicate.kind()).isEqualTo("exact"));
		assertThat(assembled.questions().values()).extracting(QuestionContent::referenceAnswer)
			.containsExactly("First in, first out.", "Last in, first out.");
	}

	@Test
	void topicsComeFromOtherBanksOnTheSameTechnologyByWholeWords() {
		var assembled = assembled("Q1. How do querysets work?\nQ2. What does the REST framework add?\n"
				+ "Q3. What is a formidable normal form?");

		assertThat(assembled.questions().values()).extracting(QuestionContent::topics)
			.containsExactly(List.of(new TopicWeight("django-orm", 1)), List.of(new TopicWeight("django-rest", 1)),
					List.of(new TopicWeight("django", 1)));
		assertThat(assembled.bank().topics()).extracting(Topic::id)
			.containsExactly("django-orm", "django-rest", "django");
		assertThat(assembled.bank().topics()).extracting(Topic::parentId).containsOnlyNulls();
	}

	@Test
	void partsWithNamesOfTheirOwnAreTopics() {
		var assembled = assembledMarkdown("# Notes\n## Caching\n### What is a hit?\n\nx\n\n### What is a miss?\n\nx\n"
				+ "## Basic Questions\n### What is a page?\n\nx\n## Queues\n### What is a queue?\n\nx\n");

		assertThat(assembled.questions().values()).extracting((content) -> content.topics().getFirst().id())
			.containsExactly("django-caching", "django-caching", "django", "django-queues");
	}

	@Test
	void aQuestionWithoutAnAnswerIsStoredAndWarnedAbout() {
		var assembled = assembled("Q1. What is a queue?\nQ2. What is a stack?\nAnswer: Last in, first out.");

		assertThat(assembled.questions()).hasSize(2);
		assertThat(assembled.questions().values().iterator().next().keyPoints()).isEmpty();
		assertThat(assembled.report().warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.code()).isEqualTo(Warning.Code.NO_ANSWER);
			assertThat(warning.question()).isEqualTo("What is a queue?");
		});
	}

	@Test
	void aTitleThatPromisesMoreIsContradicted() {
		var assembled = assembled("Top 3 Queue Questions\n\nQ1. What is a queue?\nAnswer: First in, first out.");

		assertThat(assembled.report().warnings()).extracting(Warning::code).contains(Warning.Code.COUNT_MISMATCH);
	}

	@Test
	void idsKeepTheOrderOfTheDocument() {
		var assembled = assembled("Q1. What is a queue?\nQ2. What is a stack?");

		assertThat(assembled.questions().keySet()).containsExactly("bank-7-0001", "bank-7-0002");
	}

	@Test
	void anIdThatAnotherQuestionHasIsNotGivenAgain() {
		var assembled = assembled((Reading.Draft) new BankFileReader()
			.read("""
					{"title": "Queues", "questions": [{"text": "What is a queue?"}, {"id": "0001", "text": "What is a stack?"},
					 {"id": "0001-2", "text": "What is a heap?"}]}"""));

		assertThat(assembled.questions()).hasSize(3);
		assertThat(assembled.questions().get("bank-7-0001")).extracting(QuestionContent::text)
			.isEqualTo("What is a stack?");
		assertThat(assembled.questions().get("bank-7-0001-3")).extracting(QuestionContent::text)
			.isEqualTo("What is a queue?");
	}

	private static AssemblingBank.Assembled assembled(String text) {
		return assembled((Reading.Draft) new PlainTextReader().read(text));
	}

	private static AssemblingBank.Assembled assembledMarkdown(String text) {
		return assembled((Reading.Draft) new MarkdownReader().read(text));
	}

	private static AssemblingBank.Assembled assembled(Reading.Draft draft) {
		ImportRequest request = new ImportRequest("bank-7", "ada", MediaType.TEXT_PLAIN, null, null, Visibility.PRIVATE,
				false, "");
		return AssemblingBank.of(draft, request, "Django", List.of(ORM, REST), Instant.EPOCH);
	}

}
