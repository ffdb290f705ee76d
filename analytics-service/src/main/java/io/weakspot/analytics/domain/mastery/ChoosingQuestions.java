package io.weakspot.analytics.domain.mastery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chooses what to practise next in a topic. The questions of which the outcome is least
 * certain tell most, p(1 - p); one that is still remembered brings little, so that its
 * worth is multiplied by how much of it is forgotten; and one that was just answered
 * rests. One choice in ten is left to chance, because what is never asked can never prove
 * its worth.
 */
public final class ChoosingQuestions {

	/** After so many days nine of ten remember an answer that went well (FSRS). */
	private static final double STABILITY_DAYS = 2.3;

	private static final double CURVE = 19.0 / 81;

	private static final double DAY = Duration.ofDays(1).toMillis();

	private static final int ONE_IN = 10;

	private static final double CERTAIN = 1e-3;

	private final FittedPopulation population;

	public ChoosingQuestions(Model model) {
		this.population = model.population();
	}

	/**
	 * The ids of the best questions, best first.
	 * @param learner what is known of the learner in the topic
	 * @param rest how long a question is not asked again
	 */
	public List<String> best(Practised learner, Collection<Candidate> candidates, Duration rest, int limit) {
		List<String> best = new ArrayList<>(candidates.stream()
			.filter((candidate) -> learner.isRested(candidate.questionId(), rest))
			.sorted(Comparator.comparingDouble((Candidate candidate) -> worth(learner, candidate))
				.reversed()
				.thenComparing(Candidate::questionId))
			.map(Candidate::questionId)
			.toList());
		if (!best.isEmpty() && learner.lot(ONE_IN) == 0) {
			best.addFirst(best.remove(learner.lot(ONE_IN * best.size()) / ONE_IN));
		}
		return List.copyOf(best.subList(0, Math.min(limit, best.size())));
	}

	/** The mastery to choose by where nothing is known of the learner. */
	public double priorMastery() {
		return Normal.logistic(this.population.baseline().mean());
	}

	private double worth(Practised learner, Candidate candidate) {
		double inside = Math.clamp(learner.mastery(), CERTAIN, 1 - CERTAIN);
		Gaussian question = this.population.question(candidate.questionId(), candidate.level());
		double expected = Normal.logistic(Normal.logit(inside) + question.mean());
		return candidate.weight() * expected * (1 - expected) * (1 - learner.recall(candidate.questionId()));
	}

	/**
	 * A question that could be asked.
	 *
	 * @param weight how much it is about the topic, above 0 and at most 1
	 */
	public record Candidate(String questionId, Level level, double weight) {
	}

	/**
	 * A learner in the topic.
	 *
	 * @param mastery from 0 to 1
	 * @param since how long ago questions were answered that were answered before
	 * @param turn tells this choice from others, so that chance falls alike each time the
	 * same choice is asked for
	 */
	public record Practised(double mastery, Map<String, Duration> since, String turn) {

		public Practised {
			since = Map.copyOf(since);
		}

		private boolean isRested(String questionId, Duration rest) {
			Duration ago = this.since.get(questionId);
			return ago == null || ago.compareTo(rest) >= 0;
		}

		/** How probable it is that the last answer is remembered, from 0 to 1. */
		private double recall(String questionId) {
			Duration ago = this.since.get(questionId);
			return (ago != null) ? StrictMath.pow(1 + CURVE * ago.toMillis() / DAY / STABILITY_DAYS, -0.5) : 0;
		}

		/** A number from 0 to below the bound, by lot. */
		private int lot(int bound) {
			long mixed = this.turn.hashCode() * 0x9E3779B97F4A7C15L;
			return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 29), bound);
		}

	}

}
