package io.weakspot.questions.linting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.wording.Words;

/**
 * Finds questions that ask the same in nearly the same words. Similarity is the Jaccard
 * index of their telling words, from 0 to 1; what the bank as a whole is about tells
 * nothing.
 */
public final class NearDuplicates {

	private static final double LEAST = 0.8;

	private static final Set<String> FILLING = Set.of("explain", "describe", "define", "briefly", "brief", "detail",
			"short", "mean", "meant", "term", "please", "give", "tell", "discuss");

	private NearDuplicates() {
	}

	/**
	 * Pairs of questions, each question with the most similar earlier one at most.
	 * @param subject telling words of what the bank is about
	 */
	public static List<Pair> among(List<QuestionContent> questions, Set<String> subject) {
		List<Set<String>> words = questions.stream().map((question) -> words(question, subject)).toList();
		Map<String, Integer> frequency = new HashMap<>();
		words.forEach((own) -> own.forEach((word) -> frequency.merge(word, 1, Integer::sum)));
		Map<String, List<Integer>> index = new HashMap<>();
		List<Pair> pairs = new ArrayList<>();
		for (int at = 0; at < questions.size(); at++) {
			int later = at;
			List<String> rare = rarest(words.get(at), frequency);
			rare.stream()
				.flatMap((word) -> index.getOrDefault(word, List.of()).stream())
				.distinct()
				.filter((earlier) -> comparable(questions.get(earlier), questions.get(later)))
				.map((earlier) -> new Pair(earlier, later, jaccard(words.get(earlier), words.get(later))))
				.filter((pair) -> pair.similarity() >= LEAST)
				.max(Comparator.comparingDouble(Pair::similarity))
				.ifPresent(pairs::add);
			rare.forEach((word) -> index.computeIfAbsent(word, (key) -> new ArrayList<>()).add(later));
		}
		return pairs;
	}

	// Two sets this similar share one of the rarest fifth of either's words.
	private static List<String> rarest(Set<String> words, Map<String, Integer> frequency) {
		int enough = words.size() - (int) Math.ceil(LEAST * words.size()) + 1;
		return words.stream()
			.sorted(Comparator.comparingInt((String word) -> Objects.requireNonNull(frequency.get(word)))
				.thenComparing(Comparator.naturalOrder()))
			.limit(enough)
			.toList();
	}

	private static boolean comparable(QuestionContent one, QuestionContent other) {
		return one.intent() == other.intent() && one.kind() == other.kind() && Objects.equals(one.code(), other.code())
				&& one.options().size() == other.options().size();
	}

	private static Set<String> words(QuestionContent question, Set<String> subject) {
		Set<String> words = new HashSet<>(Words.telling(question.text()));
		words.removeAll(FILLING);
		Set<String> own = new HashSet<>(words);
		own.removeAll(subject);
		return own.isEmpty() ? words : own;
	}

	private static double jaccard(Set<String> one, Set<String> other) {
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		int all = one.size() + other.size() - both.size();
		return (all == 0) ? 0 : both.size() / (double) all;
	}

	/**
	 * Two questions by their places in the list.
	 *
	 * @param similarity from 0 to 1
	 */
	public record Pair(int earlier, int later, double similarity) {
	}

}
