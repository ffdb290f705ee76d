package io.weakspot.sessions.practising;

import java.time.Instant;
import java.util.List;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.Summary;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a session came to.
 *
 * @param gradedCount how many answers have a grade that the grader is sure of
 * @param pendingCount how many answers wait for their grade: ask again for what they add
 * @param score the mean from 0 to 1, or null while nothing is graded
 */
record CompletionView(String id, String mode, String state, int questionCount, int answeredCount, int gradedCount,
		int pendingCount, @Nullable Instant completedAt, @Nullable Double score, List<Summary.TopicScore> byTopic,
		List<Summary.MissedKeyPoint> missedKeyPoints, @Nullable String tip, Grade.Delivery delivery) {

	static CompletionView of(CompletingSession.Completed completed) {
		Session session = completed.session();
		Summary summary = completed.summary();
		return new CompletionView(session.id(), Words.of(session.mode()), Words.of(Session.State.COMPLETED),
				session.items().size(), completed.answered(), summary.graded(), completed.pending(),
				session.completedAt(), summary.score(), summary.byTopic(), summary.missedKeyPoints(), summary.tip(),
				summary.delivery());
	}

}
