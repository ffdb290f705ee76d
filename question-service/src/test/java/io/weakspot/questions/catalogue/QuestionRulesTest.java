package io.weakspot.questions.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.weakspot.questions.catalogue.QuestionRules.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A question is never larger than the broker can take. */
class QuestionRulesTest {

	@Test
	void aPartOfTheLargestSizeIsStoredAndALargerOneIsNot() {
		assertThat(violations("x".repeat(2_000), 1, 1, null)).isEmpty();
		assertThat(violations("x".repeat(2_001), 1, 1, null)).extracting(Violation::field)
			.containsExactly("keyPoints", "keyPoints.phrasings", "followUps");
	}

	@Test
	void aListIsNoLongerThanFifty() {
		assertThat(violations("Last in, first out", 50, 50, null)).isEmpty();
		assertThat(violations("Last in, first out", 1, 51, null)).extracting(Violation::field)
			.containsExactly("keyPoints.phrasings");
		assertThat(violations("Last in, first out", 51, 1, null)).extracting(Violation::field)
			.containsExactly("keyPoints");
	}

	@Test
	void partsThatAreEachSmallEnoughMayBeTooLargeTogether() {
		assertThat(violations("x".repeat(2_000), 10, 50, null)).extracting(Violation::field)
			.containsExactly("question");
		assertThat(violations("Last in, first out", 1, 1, "\u0001".repeat(100_000))).extracting(Violation::field)
			.containsExactly("question");
	}

	private static List<Violation> violations(String part, int points, int phrasings, @Nullable String answer) {
		List<KeyPoint> keyPoints = IntStream.range(0, points)
			.mapToObj((at) -> new KeyPoint("point-" + at, part, KeyPoint.Kind.MUST,
					Collections.nCopies(phrasings, part), false))
			.toList();
		return QuestionRules.violations(new QuestionContent("What is a stack?", null, QuestionKind.OPEN, List.of(),
				List.of(new TopicWeight("stacks", 1)), Level.FRESHER, Intent.EXPLAIN, answer, keyPoints,
				List.of(new FollowUp(null, part)), null, null, null, null), Set.of("stacks"));
	}

}
