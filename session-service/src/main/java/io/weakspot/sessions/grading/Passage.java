package io.weakspot.sessions.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.weakspot.sessions.grading.Words.Word;

/**
 * A sentence of an answer, a part of it, or two in a row, as evidence for or against a
 * key point.
 *
 * @param quote as the learner wrote it, a substring of the answer
 * @param apart its direction without the question's
 * @param stems its content words
 * @param extent from part of a sentence to two of them
 * @param loose whether it is names without a sentence
 */
record Passage(String quote, float[] apart, Set<String> stems, Polarity polarity, Extent extent, boolean loose) {

	/** How much of the answer a passage takes. */
	enum Extent {

		CLAUSE, SENTENCE, TWO_SENTENCES

	}

	/**
	 * The passages of an answer's sentences.
	 * @param vectors the sentences' directions, in the same order
	 * @param clauses the directions of each sentence's clauses, in the same order
	 */
	static List<Passage> of(String answer, List<Statement> statements, float[][] vectors, List<float[][]> clauses,
			float[] topic) {
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		int lastStart = 0;
		boolean lastLoose = true;
		for (int i = 0; i < statements.size(); i++) {
			Statement statement = statements.get(i);
			int start = answer.indexOf(statement.quote(), from);
			from = start + statement.quote().length();
			boolean loose = Noise.isLoose(statement);
			for (int c = 0; c < statement.clauses().size(); c++) {
				Statement clause = statement.clauses().get(c);
				passages.add(passage(clause.quote(), clauses.get(i)[c], topic, clause.words(), Extent.CLAUSE,
						Noise.isLoose(clause)));
			}
			passages.add(passage(statement.quote(), vectors[i], topic, statement.words(), Extent.SENTENCE, loose));
			if (i > 0) {
				List<Word> words = new ArrayList<>(statements.get(i - 1).words());
				words.addAll(statement.words());
				passages.add(passage(answer.substring(lastStart, from), Vectors.together(vectors[i - 1], vectors[i]),
						topic, words, Extent.TWO_SENTENCES, loose && lastLoose));
			}
			lastStart = start;
			lastLoose = loose;
		}
		return passages;
	}

	private static Passage passage(String quote, float[] vector, float[] topic, List<Word> words, Extent extent,
			boolean loose) {
		return new Passage(quote, Vectors.without(vector, topic, Rubric.TOPIC_SHARE), Rubric.contentStems(words),
				Polarity.of(words), extent, loose);
	}

}
