package io.weakspot.questions.catalogue;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.questions.wording.AnswerPoints;
import io.weakspot.questions.wording.Words;

/** Gives an open question key points from its reference answer, when nobody wrote any. */
public final class DerivingKeyPoints {

	private static final int FEWEST = 2;

	private static final int MUSTS = 3;

	// A bare "No." or "PUT" is a point; forty lines of code alone are not.
	private static final int FEW_WORDS = 12;

	private DerivingKeyPoints() {
	}

	/**
	 * The content with key points, or as it is when it has its own or nothing to take
	 * them from. Points derived earlier are derived anew.
	 */
	public static QuestionContent in(QuestionContent content) {
		if (content.kind() != QuestionKind.OPEN || !content.keyPoints().stream().allMatch(KeyPoint::derived)) {
			return content;
		}
		String answer = content.referenceAnswer();
		return content.withKeyPoints((answer != null) ? from(answer) : List.of());
	}

	private static List<KeyPoint> from(String answer) {
		List<String> points = AnswerPoints.of(answer);
		if (points.isEmpty() && !answer.isBlank() && Words.of(answer).size() <= FEW_WORDS) {
			points = List.of(answer.strip());
		}
		// What nobody wrote must not keep the question from being stored.
		points = points.stream().filter(QuestionRules::isPart).toList();
		int musts = Math.max(FEWEST, Math.min(MUSTS, (points.size() + 1) / 2));
		List<KeyPoint> keyPoints = new ArrayList<>();
		for (String point : points) {
			KeyPoint.Kind kind = (keyPoints.size() < musts) ? KeyPoint.Kind.MUST : KeyPoint.Kind.NICE;
			keyPoints.add(new KeyPoint("point-" + (keyPoints.size() + 1), point, kind, List.of(), true));
		}
		return List.copyOf(keyPoints);
	}

}
