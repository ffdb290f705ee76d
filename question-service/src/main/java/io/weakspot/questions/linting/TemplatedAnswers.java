package io.weakspot.questions.linting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.wording.Words;

/**
 * Finds answers that were made from a template: most of their sequences of three words
 * are those of other answers, too.
 */
final class TemplatedAnswers {

	private static final int SEQUENCE = 3;

	private static final int FEWEST_SHARING = 3;

	private static final int SHORTEST_WORDS = 8;

	private static final double MOST_OF_IT = 0.6;

	private TemplatedAnswers() {
	}

	/** For each question whether its answer is made from a template. */
	static List<Boolean> among(List<QuestionContent> questions) {
		List<Set<String>> sequences = questions.stream().map(TemplatedAnswers::sequences).toList();
		Map<String, Integer> sharing = new HashMap<>();
		sequences.forEach((own) -> own.forEach((sequence) -> sharing.merge(sequence, 1, Integer::sum)));
		return sequences.stream().map((own) -> isTemplated(own, sharing)).toList();
	}

	private static boolean isTemplated(Set<String> own, Map<String, Integer> sharing) {
		long shared = own.stream().filter((sequence) -> sharing.getOrDefault(sequence, 0) >= FEWEST_SHARING).count();
		return !own.isEmpty() && shared >= MOST_OF_IT * own.size();
	}

	private static Set<String> sequences(QuestionContent question) {
		List<String> words = Words.of(Objects.requireNonNullElse(question.referenceAnswer(), ""));
		Set<String> sequences = new HashSet<>();
		for (int at = 0; words.size() >= SHORTEST_WORDS && at + SEQUENCE <= words.size(); at++) {
			sequences.add(String.join(" ", words.subList(at, at + SEQUENCE)));
		}
		return sequences;
	}

}
