package io.weakspot.analytics.domain.mastery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses what to practise next in a topic: the questions of which the outcome is least
 * certain tell most, p(1 - p), and a question that was just answered rests.
 */
public final class ChoosingQuestions {

	private final Priors priors;

	public ChoosingQuestions(Priors priors) {
		this.priors = priors;
	}

	/**
	 * The ids of the best questions, best first.
	 * @param mastery the learner's mastery of the topic, from 0 to 1
	 * @param resting questions not to be asked again now
	 * @param known questions answered some time ago, which come after new ones
	 */
	public List<String> best(double mastery, Collection<Candidate> candidates, Set<String> resting, Set<String> known,
			int limit) {
		return candidates.stream()
			.filter((candidate) -> !resting.contains(candidate.questionId()))
			.sorted(Comparator.comparing((Candidate candidate) -> known.contains(candidate.questionId()))
				.thenComparing(
						Comparator.comparingDouble((Candidate candidate) -> worth(mastery, candidate)).reversed())
				.thenComparing(Candidate::questionId))
			.limit(limit)
			.map(Candidate::questionId)
			.toList();
	}

	/** The mastery to choose by where nothing is known of the learner. */
	public double priorMastery() {
		return Normal.logistic(this.priors.base());
	}

	private double worth(double mastery, Candidate candidate) {
		double certain = 1e-3;
		double inside = Math.clamp(mastery, certain, 1 - certain);
		double expected = Normal.logistic(Normal.logit(inside) + this.priors.question(candidate.level()).mean());
		return candidate.weight() * expected * (1 - expected);
	}

	/**
	 * A question that could be asked.
	 *
	 * @param weight how much it is about the topic, above 0 and at most 1
	 */
	public record Candidate(String questionId, Level level, double weight) {
	}

}
