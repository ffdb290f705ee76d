package io.weakspot.questions.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Visibility;
import io.weakspot.questions.linting.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents that others wrote, as they were found. They are no part of this repository:
 * {@code WEAKSPOT_SAMPLES_DIR} says where they are, if they are anywhere.
 */
@EnabledIfEnvironmentVariable(named = "WEAKSPOT_SAMPLES_DIR", matches = ".+")
class SamplesTest {

	@Test
	void anArticleWithEveryQuestionTwiceIsStoredOnce() throws IOException {
		ImportReport report = report("django-top-50.txt", new PlainTextReader());

		assertThat(report.found()).isEqualTo(50);
		assertThat(report.imported()).isEqualTo(25);
		assertThat(report.duplicates()).filteredOn((duplicate) -> "exact".equals(duplicate.kind())).hasSize(25);
		assertThat(report.warnings()).filteredOn((warning) -> warning.code() == Warning.Code.TEMPLATED_ANSWER)
			.hasSize(25);
		assertThat(report.warnings()).extracting(Warning::code).doesNotContain(Warning.Code.COUNT_MISMATCH);
	}

	@Test
	void anArticleOfTwoLevelsBetweenAdvertisingIsTakenApart() throws IOException {
		ImportReport report = report("django-top-65.txt", new PlainTextReader());

		assertThat(report.found()).isEqualTo(64);
		assertThat(report.levels()).isEqualTo(new ImportReport.Levels(33, 31));
		assertThat(report.warnings()).extracting(Warning::code)
			.contains(Warning.Code.COUNT_MISMATCH, Warning.Code.MISSING_TOKEN, Warning.Code.STALE_VERSION,
					Warning.Code.TOO_BROAD, Warning.Code.NEAR_DUPLICATE);
		assertThat(report.leftOut()).extracting(Reading.LeftOut::reason)
			.anyMatch((reason) -> reason.startsWith("a pointer"))
			.anyMatch((reason) -> reason.startsWith("a list of titles"));
	}

	@Test
	void questionsInHeadingsOfTwoLevelsAreAllFound() throws IOException {
		assertThat(report("hibernate.md", new MarkdownReader()).found()).isEqualTo(100);
	}

	@Test
	void everyMultipleChoiceQuestionKeepsItsOptions() throws IOException {
		Reading.Draft draft = draft("spring-multiple-choice.md", new MarkdownReader());

		assertThat(draft.questions()).hasSize(88)
			.extracting(Reading.DraftQuestion::content)
			.allSatisfy((content) -> assertThat(content.options()).hasSizeGreaterThanOrEqualTo(2)
				.anyMatch((option) -> option.correct()));
	}

	@Test
	void aListWithoutAnswersIsAListOfQuestions() throws IOException {
		Reading.Draft draft = draft("javascript-list-only.md", new MarkdownReader());

		assertThat(draft.questions()).hasSize(49)
			.extracting(Reading.DraftQuestion::content)
			.extracting(QuestionContent::referenceAnswer)
			.allMatch(Objects::isNull);
	}

	private static ImportReport report(String file, DocumentReader reader) throws IOException {
		ImportRequest request = new ImportRequest("bank", "ada", MediaType.TEXT_PLAIN, null, null, Visibility.PRIVATE,
				true, "");
		return AssemblingBank.of(draft(file, reader), request, "Django", List.of(), Instant.EPOCH).report();
	}

	private static Reading.Draft draft(String file, DocumentReader reader) throws IOException {
		Path path = Path.of(System.getenv("WEAKSPOT_SAMPLES_DIR"), file);
		return (Reading.Draft) reader.read(Files.readString(path));
	}

}
