package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An answer was graded, as session-service tells it; a correction by an instructor has
 * the same shape.
 */
public record AnswerGraded(String answerId, String learnerId, String questionId, int questionVersion, String bankId,
		List<Topic> topics, String intent, String level, boolean first, @Nullable String assignmentId,
		@Nullable List<String> cohortIds, long activeMs, Instant acceptedAt, Instant gradedAt, double score,
		boolean unsure, boolean fallback, List<KeyPoint> keyPoints, Structure structure, @Nullable String supersedes) {

	public static final String TYPE = "AnswerGraded";

	/** The type of an instructor's grade. */
	public static final String CORRECTION = "GradeCorrected";

	/** A topic of the question, with its weight above 0 and at most 1. */
	public record Topic(String id, @Nullable String name, double weight) {
	}

	/** Whether a key point is in the answer; null where the grader is not sure. */
	public record KeyPoint(String id, @Nullable Boolean covered) {
	}

	/** Whether the answer names a trade-off. */
	public record Structure(boolean tradeOff) {
	}

}
