package io.weakspot.sessions.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Question;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * A starter bank shows what good looks like: its own answers earn nearly all, its
 * misconceptions and the answers to other questions next to nothing. It takes seconds for
 * each bank, so it runs with {@code -P banks} only.
 */
@Tag("banks")
class ModelAnswersTest {

	/** Near enough to share a screen with the question, far enough to differ in topic. */
	private static final int A_FEW_QUESTIONS_ON = 7;

	static Stream<Path> banks() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("..", "banks"))) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("banks")
	void theReferenceAnswerOfEveryQuestionScoresWell(Path bank) {
		assertSoftly((softly) -> StarterBank.read(bank).values().forEach((question) -> {
			Grade grade = StarterBank.grade(question, String.valueOf(question.referenceAnswer()));

			softly.assertThat(grade.score()).as(question.id()).isGreaterThanOrEqualTo(0.9);
			softly.assertThat(grade.misconceptions()).as(question.id()).isEmpty();
		}));
	}

	@ParameterizedTest
	@MethodSource("banks")
	void aMisconceptionScoresNextToNothing(Path bank) {
		assertSoftly((softly) -> StarterBank.read(bank)
			.values()
			.forEach((question) -> misconceptions(question)
				.forEach((wrong) -> softly.assertThat(StarterBank.grade(question, wrong).score())
					.as("%s: %s", question.id(), wrong)
					.isLessThanOrEqualTo(0.2))));
	}

	@ParameterizedTest
	@MethodSource("banks")
	void theModelAnswerToAnotherQuestionScoresNextToNothing(Path bank) {
		List<Question> all = List.copyOf(StarterBank.read(bank).values());

		long high = all.stream().filter((question) -> {
			Question other = all.get((all.indexOf(question) + A_FEW_QUESTIONS_ON) % all.size());
			return StarterBank.grade(question, String.valueOf(other.referenceAnswer())).score() > 0.2;
		}).count();

		// Two questions of a bank may rightly share a point.
		assertThat(high).isLessThanOrEqualTo(all.size() / 20);
	}

	private static Stream<String> misconceptions(Question question) {
		return question.keyPoints()
			.stream()
			.filter((point) -> point.kind() == KeyPoint.Kind.MISCONCEPTION)
			.flatMap((point) -> Stream.concat(Stream.of(point.text()), point.phrasings().stream()));
	}

}
