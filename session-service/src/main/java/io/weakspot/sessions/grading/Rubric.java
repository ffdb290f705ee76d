package io.weakspot.sessions.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.weakspot.sessions.domain.KeyPoint;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.grading.Words.Kind;
import io.weakspot.sessions.grading.Words.Word;

/**
 * A question made ready to grade answers by: all that can be worked out before an answer
 * is there. It stays the same for a question's version, so it is made once.
 *
 * @param topic the question's own direction; what points there says nothing new
 * @param topicStems the question's own words
 * @param points the key points, misconceptions among them
 * @param reference the sentences of the reference answer, none when there is no such
 * answer
 */
record Rubric(float[] topic, Set<String> topicStems, List<Point> points, List<Anchor> reference) {

	/** How much of the question's direction is taken out of every sentence. */
	static final double TOPIC_SHARE = 0.6;

	/** What a word of the question itself counts, against 1 for another. */
	private static final double TOPIC_WORD = 0.35;

	private static final double COMMON_WORD = 0.4;

	private static final double NAME = 1.3;

	/**
	 * A key point with its anchors.
	 */
	record Point(KeyPoint keyPoint, List<Anchor> anchors) {

		/**
		 * Whether names without a sentence answer it, being all that the reference has.
		 */
		boolean asksForNames() {
			return this.keyPoint.derived() && this.anchors.stream().anyMatch(Anchor::loose);
		}

		boolean misconception() {
			return this.keyPoint.kind() == KeyPoint.Kind.MISCONCEPTION;
		}

	}

	/**
	 * One way to say a key point.
	 *
	 * @param apart its direction without the question's
	 * @param weights what each of its stems counts in this question
	 * @param total the sum of the weights
	 * @param loose whether it is names without a sentence
	 */
	record Anchor(float[] apart, Map<String, Double> weights, double total, Polarity polarity, boolean loose) {

		double weight(String stem) {
			return this.weights.getOrDefault(stem, 0.0);
		}

		/** The share of what this says, by weight, that is among some words; 0 to 1. */
		double recall(Set<String> stems) {
			double found = 0;
			for (Map.Entry<String, Double> word : this.weights.entrySet()) {
				if (stems.contains(word.getKey())) {
					found += word.getValue();
				}
			}
			return (this.total > 0) ? found / this.total : 0;
		}

	}

	static Rubric of(Question question, SentenceEncoder encoder) {
		List<Statement> reference = (question.referenceAnswer() != null) ? Statements.of(question.referenceAnswer())
				: List.of();
		List<String> texts = new ArrayList<>();
		texts.add(question.text());
		question.keyPoints().forEach((point) -> wordings(point).forEach(texts::add));
		reference.forEach((statement) -> texts.add(statement.spoken()));
		float[][] vectors = encoder.encode(texts.stream().map((text) -> Statement.of(text).spoken()).toList());
		Set<String> topicStems = contentStems(Words.of(question.text()));
		Map<String, Integer> spread = spread(question.keyPoints());
		int[] next = { 1 };
		List<Point> points = new ArrayList<>();
		for (KeyPoint point : question.keyPoints()) {
			points.add(new Point(point,
					wordings(point).map((text) -> anchor(text, vectors[next[0]++], vectors[0], topicStems, spread))
						.toList()));
		}
		List<Anchor> sentences = reference.stream()
			.map((statement) -> anchor(statement.spoken(), vectors[next[0]++], vectors[0], topicStems, spread))
			.toList();
		return new Rubric(vectors[0], topicStems, List.copyOf(points), sentences);
	}

	/** How near a sentence is to the nearest thing that the rubric knows, -1 to 1. */
	double relevance(float[] sentence) {
		float[] apart = Vectors.without(sentence, this.topic, TOPIC_SHARE);
		return Stream.concat(this.points.stream().flatMap((point) -> point.anchors().stream()), this.reference.stream())
			.mapToDouble((anchor) -> Vectors.cosine(apart, anchor.apart()))
			.max()
			.orElse(0);
	}

	private static Stream<String> wordings(KeyPoint point) {
		return Stream.concat(Stream.of(point.text()), point.phrasings().stream());
	}

	static Set<String> contentStems(List<Word> words) {
		return words.stream().filter(Word::content).map(Word::stem).collect(Collectors.toSet());
	}

	/** In how many key points each stem occurs. */
	private static Map<String, Integer> spread(List<KeyPoint> points) {
		Map<String, Integer> spread = new HashMap<>();
		for (KeyPoint point : points) {
			Set<String> stems = new HashSet<>();
			wordings(point).forEach((text) -> stems.addAll(contentStems(Words.of(text))));
			stems.forEach((stem) -> spread.merge(stem, 1, Integer::sum));
		}
		return spread;
	}

	private static Anchor anchor(String text, float[] vector, float[] topic, Set<String> topicStems,
			Map<String, Integer> spread) {
		List<Word> words = Words.of(Statement.of(text).spoken());
		Map<String, Double> weights = new LinkedHashMap<>();
		for (Word word : words) {
			if (word.content()) {
				double weight = switch (word.kind()) {
					case COMMON -> COMMON_WORD;
					case NAME -> NAME;
					case CONTENT, FUNCTION, MARK -> 1;
				};
				double rare = 1 / Math.sqrt(spread.getOrDefault(word.stem(), 1));
				weights.put(word.stem(), weight * rare * (topicStems.contains(word.stem()) ? TOPIC_WORD : 1));
			}
		}
		double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
		return new Anchor(Vectors.without(vector, topic, TOPIC_SHARE), weights, total, Polarity.of(words),
				Noise.isLoose(Statement.of(text)));
	}

}
