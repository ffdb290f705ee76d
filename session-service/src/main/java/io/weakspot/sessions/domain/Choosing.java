package io.weakspot.sessions.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
	 * The first of those that were answered the least: a question never seen comes before
	 * one that was.
	 * @param attempts how often the learner answered a candidate
	 */
	public static List<Session.Item> leastSeen(List<Candidate> shuffled, int count, ToIntFunction<Candidate> attempts) {
		return shuffled.stream()
			.sorted(Comparator.comparingInt(attempts))
			.limit(count)
			.map((candidate) -> new Session.Item(candidate.questionId(), candidate.version()))
			.toList();
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
			chosen.add(new Session.Item(next.questionId(), next.version()));
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

	}

	/**
	 * What a learner wants to practise.
	 *
	 * @param topics any of these topics; empty for all
	 * @param level that level alone, or null for all
	 */
	public record Wish(Set<String> topics, @Nullable String level) {

		public boolean fits(Candidate candidate) {
			return (this.topics.isEmpty() || !Collections.disjoint(this.topics, candidate.topics()))
					&& (this.level == null || this.level.equals(candidate.level()));
		}

	}

}
