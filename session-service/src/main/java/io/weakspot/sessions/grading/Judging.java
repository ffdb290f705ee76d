package io.weakspot.sessions.grading;

import java.util.List;
import java.util.Set;

import io.weakspot.sessions.grading.Coverage.Evidence;
import io.weakspot.sessions.grading.Rubric.Anchor;
import io.weakspot.sessions.grading.Rubric.Point;
import org.jspecify.annotations.Nullable;

/** Finds, for each point of a rubric, the passage of an answer that says it best. */
final class Judging {

	/** What a point's nearest neighbour among the others is like where there is none. */
	private static final double USUAL_NEIGHBOUR = 0.35;

	private static final double USUAL_OTHER = 0.2;

	private static final double AGREED = 0.1;

	private static final double NEARER = 0.04;

	private Judging() {
	}

	/**
	 * How likely a point is covered.
	 *
	 * @param point the key point or misconception
	 * @param probability 0 to 1
	 * @param passage the best passage, or null when the answer has none
	 */
	record Judgement(Point point, double probability, @Nullable Passage passage) {

	}

	static List<Judgement> judge(List<Point> points, List<Passage> passages, Set<String> said, double relevance) {
		double[][] near = new double[passages.size()][points.size()];
		for (int i = 0; i < passages.size(); i++) {
			for (int k = 0; k < points.size(); k++) {
				near[i][k] = nearest(passages.get(i), points.get(k));
			}
		}
		Judgement[] best = new Judgement[points.size()];
		for (int k = 0; k < best.length; k++) {
			best[k] = best(points, k, passages, near, said, relevance);
		}
		return List.of(best);
	}

	private static Judgement best(List<Point> points, int k, List<Passage> passages, double[][] near, Set<String> said,
			double relevance) {
		Point point = points.get(k);
		double words = point.anchors().stream().mapToDouble((anchor) -> anchor.recall(said)).max().orElse(0);
		Judgement best = new Judgement(point, 0, null);
		for (int i = 0; i < passages.size(); i++) {
			Passage passage = passages.get(i);
			double mean = point.anchors()
				.stream()
				.mapToDouble((anchor) -> Vectors.cosine(passage.apart(), anchor.apart()))
				.average()
				.orElse(0);
			for (Anchor anchor : point.anchors()) {
				double cosine = Vectors.cosine(passage.apart(), anchor.apart());
				double conflict = passage.polarity().conflictWith(anchor.polarity(), anchor::weight);
				double probability = Coverage
					.probability(new Evidence((cosine + mean) / 2, cosine - nearestOther(near[i], k),
							cosine - meanOther(near[i], k), words, conflict, passage.sentences(), relevance));
				if (probability > best.probability()
						&& (!point.misconception() || agrees(passage, near[i], k, conflict))) {
					best = new Judgement(point, probability, passage);
				}
			}
		}
		return best;
	}

	/**
	 * Whether a passage states a misconception rather than speaks about it: one sentence,
	 * nothing of it denied, and nearer to the misconception than to any point.
	 */
	private static boolean agrees(Passage passage, double[] near, int k, double conflict) {
		return passage.sentences() == 1 && conflict <= AGREED && near[k] > nearestOther(near, k) + NEARER;
	}

	private static double nearest(Passage passage, Point point) {
		return point.anchors()
			.stream()
			.mapToDouble((anchor) -> Vectors.cosine(passage.apart(), anchor.apart()))
			.max()
			.orElse(0);
	}

	private static double nearestOther(double[] near, int k) {
		double nearest = Double.NEGATIVE_INFINITY;
		for (int other = 0; other < near.length; other++) {
			nearest = (other != k) ? Math.max(nearest, near[other]) : nearest;
		}
		return (near.length > 1) ? nearest : USUAL_NEIGHBOUR;
	}

	private static double meanOther(double[] near, int k) {
		double sum = 0;
		for (int other = 0; other < near.length; other++) {
			sum += (other != k) ? near[other] : 0;
		}
		return (near.length > 1) ? sum / (near.length - 1) : USUAL_OTHER;
	}

}
