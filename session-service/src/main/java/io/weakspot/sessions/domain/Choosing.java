package io.weakspot.sessions.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Chooses the questions of a practice session. */
public final class Choosing {

	private Choosing() {
	}

	/**
	 * Those that fit what was asked for, shuffled by the seed: the same order for the
	 * same seed.
	 */
	public static List<Candidate> shuffled(List<Candidate> candidates, Wish wish, long seed) {
		List<Candidate> fitting = new ArrayList<>(candidates.stream().filter(wish::fits).toList());
		// They come in no order, and a shuffle repeats itself only from the same one.
		fitting.sort(Comparator.comparing(Candidate::questionId));
		Collections.shuffle(fitting, new Random(seed));
		return fitting;
	}

	/**
	 * Those that were answered the least first: a question never seen comes before one
	 * that was.
	 * @param attempts how often the learner answered a candidate
	 */
	public static List<Candidate> leastSeenFirst(List<Candidate> shuffled, ToIntFunction<Candidate> attempts) {
		return shuffled.stream().sorted(Comparator.comparingInt(attempts)).toList();
	}

	/** The first so many. */
	public static List<Session.Item> first(List<Candidate> candidates, int count) {
		return candidates.stream().limit(count).map(Candidate::toItem).toList();
	}

	/**
	 * These questions in this order.
	 * @param questionIds which; those that are no candidates are left out
	 */
	public static List<Session.Item> those(List<Candidate> candidates, List<String> questionIds) {
		return candidates.stream()
			.filter((candidate) -> questionIds.contains(candidate.questionId()))
			.sorted(Comparator.comparingInt((candidate) -> questionIds.indexOf(candidate.questionId())))
			.map(Candidate::toItem)
			.toList();
	}

	/**
	 * The first so many about each topic, in the order of the candidates. A question
	 * counts for one topic; the topic with the fewest candidates chooses first, because
	 * the others have more to choose from.
	 * @param counts how many of each topic; fewer when there are no more
	 */
	public static List<Session.Item> ofEach(List<Candidate> candidates, Map<String, Integer> counts) {
		Map<String, List<Candidate>> about = new HashMap<>();
		counts.keySet()
			.forEach((topic) -> about.put(topic,
					candidates.stream().filter((candidate) -> candidate.topics().contains(topic)).toList()));
		Set<Candidate> chosen = new HashSet<>();
		counts.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((count) -> about.getOrDefault(count.getKey(), List.of()).size()))
			.forEach((count) -> about.getOrDefault(count.getKey(), List.of())
				.stream()
				.filter((candidate) -> !chosen.contains(candidate))
				.limit(count.getValue())
				.toList()
				.forEach(chosen::add));
		return candidates.stream().filter(chosen::contains).map(Candidate::toItem).toList();
	}

	/**
	 * The same number of questions about each topic, as nearly as can be: next is always
	 * one about the topic that has the fewest so far. In that order, so that the topics
	 * take turns.
	 * @param topics the topics that are wanted; empty for all that the candidates have
	 */
	public static List<Session.Item> spread(List<Candidate> shuffled, Set<String> topics, int count) {
		Turns turns = new Turns(topics, new HashMap<>());
		List<Candidate> left = new ArrayList<>(shuffled);
		List<Session.Item> chosen = new ArrayList<>();
		while (chosen.size() < count && !left.isEmpty()) {
			Candidate next = Collections.min(left, Comparator.comparingInt(turns::fewest).thenComparingInt(turns::all));
			left.remove(next);
			turns.take(next);
			chosen.add(next.toItem());
		}
		return chosen;
	}

	/** How many questions were chosen about each of the topics that are wanted. */
	private record Turns(Set<String> topics, Map<String, Integer> chosen) {

		int fewest(Candidate candidate) {
			return counts(candidate).min().orElse(0);
		}

		int all(Candidate candidate) {
			return counts(candidate).sum();
		}

		void take(Candidate candidate) {
			wanted(candidate).forEach((topic) -> this.chosen.merge(topic, 1, Integer::sum));
		}

		private IntStream counts(Candidate candidate) {
			return wanted(candidate).mapToInt((topic) -> this.chosen.getOrDefault(topic, 0));
		}

		private Stream<String> wanted(Candidate candidate) {
			return candidate.topics().stream().filter((topic) -> this.topics.isEmpty() || this.topics.contains(topic));
		}

	}

	/**
	 * A question that could be asked.
	 *
	 * @param topics the ids of the topics it is about
	 */
	public record Candidate(String questionId, int version, Set<String> topics, String level) {

		private Session.Item toItem() {
			return new Session.Item(this.questionId, this.version);
		}

	}

	/**
	 * What a learner wants to practise.
	 *
	 * @param topics any of these topics; empty for all
	 * @param level that level alone, or null for all
	 * @param questionIds these questions alone; empty for all
	 */
	public record Wish(Set<String> topics, @Nullable String level, Set<String> questionIds) {

		public Wish(Set<String> topics, @Nullable String level) {
			this(topics, level, Set.of());
		}

		public boolean fits(Candidate candidate) {
			return (this.topics.isEmpty() || !Collections.disjoint(this.topics, candidate.topics()))
					&& (this.level == null || this.level.equals(candidate.level()))
					&& (this.questionIds.isEmpty() || this.questionIds.contains(candidate.questionId()));
		}

	}

}
