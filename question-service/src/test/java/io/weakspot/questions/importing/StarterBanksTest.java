package io.weakspot.questions.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.linting.Linting;
import io.weakspot.questions.linting.Warning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The banks that ship with the product are what good looks like. */
class StarterBanksTest {

	static Stream<Path> banks() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("../banks"))) {
			return files.filter((file) -> file.toString().endsWith(".json")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("banks")
	void itIsReadWithoutAFault(Path bank) throws IOException {
		assertThat(new BankFileReader().read(Files.readString(bank))).isInstanceOf(Reading.Draft.class);
	}

	@ParameterizedTest
	@MethodSource("banks")
	void theLinterWarnsAboutOneQuestionInTenAtMost(Path bank) throws IOException {
		Reading.Draft draft = (Reading.Draft) new BankFileReader().read(Files.readString(bank));
		List<QuestionContent> questions = draft.questions().stream().map(Reading.DraftQuestion::content).toList();

		List<Warning> warnings = Linting.of(questions, Objects.requireNonNull(draft.technology()));

		assertThat(warnings).hasSizeLessThanOrEqualTo(questions.size() / 10);
	}

	@ParameterizedTest
	@MethodSource("banks")
	void eachOpenQuestionHasAuthoredKeyPointsAndAMisconception(Path bank) throws IOException {
		Reading.Draft draft = (Reading.Draft) new BankFileReader().read(Files.readString(bank));

		assertThat(draft.questions()).extracting(Reading.DraftQuestion::content)
			.filteredOn((content) -> content.options().isEmpty())
			.allSatisfy((content) -> assertThat(content.keyPoints()).as(content.text())
				.noneMatch(KeyPoint::derived)
				.anyMatch((point) -> point.kind() == KeyPoint.Kind.MUST)
				.anyMatch((point) -> point.kind() == KeyPoint.Kind.MISCONCEPTION));
	}

}
