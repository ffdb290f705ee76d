package io.weakspot.sessions.grading;

import java.util.List;

import io.weakspot.sessions.grading.Words.Word;

/**
 * A sentence of an answer, or what stands for one: a list item, a line of code, a stretch
 * of speech without punctuation.
 *
 * @param quote as the learner wrote it: a substring of the answer
 * @param spoken the same without the marks of lists and emphasis
 * @param words its words, in order
 * @param clauses the parts of a sentence that says several things, none of a short one
 */
record Statement(String quote, String spoken, List<Word> words, List<Statement> clauses) {

	static Statement of(String quote) {
		return of(quote, List.of());
	}

	static Statement of(String quote, List<String> clauses) {
		String spoken = quote.replaceAll("(?m)^\\s*(?:[-*•]|#{1,6}|>|\\d{1,2}[.)])\\s+", "")
			.replaceAll("[*`]{1,3}", "")
			.replaceAll("\\s+", " ")
			.strip();
		return new Statement(quote, spoken, Words.of(spoken), clauses.stream().map(Statement::of).toList());
	}

}
