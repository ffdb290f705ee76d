package io.weakspot.questions.linting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.wording.Words;

/** Finds questions that are about everything. */
final class TooBroad {

	private static final int MOST_QUESTIONS_IN_ONE = 3;

	private static final Set<String> SAYING_LITTLE = Set.of("explain", "describe", "define", "discuss", "tell", "brief",
			"briefly", "detail", "overview", "introduction", "basic", "advantage", "disadvantage", "benefit", "feature",
			"drawback", "pro", "con", "use", "used", "mean", "understand", "know", "everything", "key", "main",
			"important", "give", "short", "please", "let", "learn");

	private static final Pattern ALL_OF_IT = Pattern.compile(
			"\\beverything (?:about|you know|there is)|\\btell (?:me|us) about|\\ball (?:you know )?about\\b",
			Pattern.CASE_INSENSITIVE);

	private TooBroad() {
	}

	static boolean is(QuestionContent question, Set<String> subject) {
		if (question.kind() != QuestionKind.OPEN || question.code() != null) {
			return false;
		}
		String text = question.text();
		List<String> telling = Words.telling(text)
			.stream()
			.filter((word) -> !subject.contains(word) && !SAYING_LITTLE.contains(word))
			.toList();
		boolean onlyTheSubject = telling.isEmpty() && Words.telling(text).stream().anyMatch(subject::contains);
		return onlyTheSubject || ALL_OF_IT.matcher(text).find()
				|| text.chars().filter((c) -> c == '?').count() > MOST_QUESTIONS_IN_ONE;
	}

}
