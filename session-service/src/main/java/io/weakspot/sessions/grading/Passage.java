package io.weakspot.sessions.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.weakspot.sessions.grading.Words.Word;

/**
 * One sentence of an answer, or two in a row, as evidence for or against a key point.
 *
 * @param quote as the learner wrote it, a substring of the answer
 * @param apart its direction without the question's
 * @param stems its content words
 * @param sentences one or two
 */
record Passage(String quote, float[] apart, Set<String> stems, Polarity polarity, int sentences) {

	/**
	 * The passages of an answer's sentences.
	 * @param vectors the sentences' directions, in the same order
	 */
	static List<Passage> of(String answer, List<Statement> statements, float[][] vectors, float[] topic) {
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		int lastStart = 0;
		for (int i = 0; i < statements.size(); i++) {
			Statement statement = statements.get(i);
			int start = answer.indexOf(statement.quote(), from);
			from = start + statement.quote().length();
			if (!Noise.isLoose(statement)) {
				passages.add(passage(statement.quote(), vectors[i], topic, statement.words(), 1));
			}
			if (i > 0) {
				List<Word> words = new ArrayList<>(statements.get(i - 1).words());
				words.addAll(statement.words());
				passages.add(passage(answer.substring(lastStart, from), Vectors.together(vectors[i - 1], vectors[i]),
						topic, words, 2));
			}
			lastStart = start;
		}
		return passages;
	}

	private static Passage passage(String quote, float[] vector, float[] topic, List<Word> words, int sentences) {
		return new Passage(quote, Vectors.without(vector, topic, Rubric.TOPIC_SHARE), Rubric.contentStems(words),
				Polarity.of(words), sentences);
	}

}
