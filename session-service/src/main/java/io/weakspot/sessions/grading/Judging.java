package io.weakspot.sessions.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.weakspot.sessions.grading.Coverage.Evidence;
import io.weakspot.sessions.grading.Passage.Extent;
import io.weakspot.sessions.grading.Rubric.Anchor;
import io.weakspot.sessions.grading.Rubric.Point;
import org.jspecify.annotations.Nullable;

/** Finds, for each point of a rubric, the passage of an answer that says it best. */
final class Judging {

	/** What a point's nearest neighbour among the others is like where there is none. */
	private static final double USUAL_NEIGHBOUR = 0.35;

	private static final double USUAL_OTHER = 0.2;

	/** More conflict than this, and a passage speaks against a misconception. */
	private static final double AGREED = 0.1;

	private static final double NEARER = 0.08;

	private static final double NEAR = 0.55;

	private final List<Point> points;

	private final Set<String> said;

	private final double relevance;

	private final double onTopic;

	/**
	 * Judges one answer.
	 * @param said all content words of the answer
	 * @param relevance mean cosine of its sentences with what they are nearest to
	 */
	Judging(List<Point> points, Set<String> said, double relevance) {
		this.points = points;
		this.said = said;
		this.relevance = relevance;
		this.onTopic = Coverage.onTopic(points.stream().mapToLong((point) -> point.anchors().size()).sum());
	}

	/**
	 * How likely a point is covered.
	 *
	 * @param point the key point or misconception
	 * @param probability 0 to 1; of a misconception 0 when it was not stated
	 * @param passage the best passage, or null when the answer has none
	 */
	record Judgement(Point point, double probability, @Nullable Passage passage) {

	}

	/**
	 * A passage beside all points.
	 *
	 * @param nearness the cosine with each point's nearest anchor
	 * @param conflict the conflict with that anchor
	 */
	private record Look(Passage passage, double[] nearness, double[] conflict) {

	}

	List<Judgement> judge(List<Passage> passages) {
		List<Look> looks = passages.stream().map(this::look).toList();
		return IntStream.range(0, this.points.size()).mapToObj((k) -> best(k, looks)).toList();
	}

	private Look look(Passage passage) {
		double[] nearness = new double[this.points.size()];
		double[] conflict = new double[this.points.size()];
		for (int k = 0; k < nearness.length; k++) {
			Anchor nearest = nearest(passage, this.points.get(k));
			nearness[k] = Vectors.cosine(passage.apart(), nearest.apart());
			conflict[k] = conflict(passage, nearest);
		}
		return new Look(passage, nearness, conflict);
	}

	private Judgement best(int k, List<Look> looks) {
		Point point = this.points.get(k);
		double words = point.anchors().stream().mapToDouble((anchor) -> anchor.recall(this.said)).max().orElse(0);
		Judgement best = new Judgement(point, 0, null);
		for (Look look : looks) {
			double probability = probability(k, look, words);
			if (probability > best.probability()) {
				best = new Judgement(point, probability, look.passage());
			}
		}
		return best;
	}

	private double probability(int k, Look look, double words) {
		Point point = this.points.get(k);
		if (point.misconception()) {
			return states(look, k) ? look.nearness()[k] : 0;
		}
		Passage passage = look.passage();
		if (passage.loose() && !point.asksForNames()) {
			return 0;
		}
		double mean = point.anchors()
			.stream()
			.mapToDouble((anchor) -> Vectors.cosine(passage.apart(), anchor.apart()))
			.average()
			.orElse(0);
		double nearestOther = nearestOther(look, k);
		double meanOther = meanOther(look, k);
		double wrong = Math.max(0, nearestStated(look) - look.nearness()[k]);
		double best = 0;
		for (Anchor anchor : point.anchors()) {
			double cosine = Vectors.cosine(passage.apart(), anchor.apart());
			double conflict = (conflict(passage, anchor) + look.conflict()[k]) / 2;
			best = Math.max(best,
					Coverage.probability(new Evidence((cosine + mean) / 2, cosine - nearestOther, cosine - meanOther,
							words, conflict, wrong, passage.extent(), this.relevance, this.onTopic,
							point.keyPoint().derived())));
		}
		return best;
	}

	/**
	 * Whether a passage states a misconception rather than speaks about it: one sentence,
	 * nothing of it denied, and nearer to the misconception than to any point.
	 */
	private boolean states(Look look, int k) {
		return look.passage().extent() == Extent.SENTENCE && !look.passage().loose() && look.conflict()[k] <= AGREED
				&& look.nearness()[k] >= NEAR && look.nearness()[k] >= nearestKeyPoint(look) + NEARER;
	}

	private double nearestKeyPoint(Look look) {
		return IntStream.range(0, this.points.size())
			.filter((k) -> !this.points.get(k).misconception())
			.mapToDouble((k) -> look.nearness()[k])
			.max()
			.orElse(0);
	}

	private double nearestStated(Look look) {
		double nearest = -1;
		for (int k = 0; k < this.points.size(); k++) {
			if (this.points.get(k).misconception() && look.conflict()[k] <= AGREED) {
				nearest = Math.max(nearest, look.nearness()[k]);
			}
		}
		return nearest;
	}

	private double nearestOther(Look look, int k) {
		double nearest = -1;
		for (int other = 0; other < this.points.size(); other++) {
			if (competes(look, k, other)) {
				nearest = Math.max(nearest, look.nearness()[other]);
			}
		}
		return (nearest > -1) ? nearest : USUAL_NEIGHBOUR;
	}

	private double meanOther(Look look, int k) {
		double sum = 0;
		int count = 0;
		for (int other = 0; other < this.points.size(); other++) {
			if (competes(look, k, other)) {
				sum += look.nearness()[other];
				count++;
			}
		}
		return (count > 0) ? sum / count : USUAL_OTHER;
	}

	/**
	 * Whoever denies a misconception is near to it and yet on the side of the key points.
	 */
	private boolean competes(Look look, int k, int other) {
		return other != k && (!this.points.get(other).misconception() || look.conflict()[other] <= AGREED);
	}

	private static Anchor nearest(Passage passage, Point point) {
		return point.anchors()
			.stream()
			.max(Comparator.comparingDouble((anchor) -> Vectors.cosine(passage.apart(), anchor.apart())))
			.orElseThrow();
	}

	private static double conflict(Passage passage, Anchor anchor) {
		return passage.polarity().conflictWith(anchor.polarity(), anchor::weight);
	}

}
