package io.weakspot.sessions.assignments;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.AssignmentProgress;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as a learner sees it.
 *
 * @param cohort the cohort's name
 * @param state open, done, or overdue when time is up and it is not done
 * @param late whether an answer came after it was due
 * @param sessionId where it is worked on; left out while it was not begun
 */
@Schema(name = "MyAssignment")
record AssignmentView(String id, String cohortId, String cohort, String title, String bankId, List<String> topics,
		int questionCount, int answeredCount, Instant dueAt, Instant createdAt, String state, boolean late,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sessionId) {

	static AssignmentView of(Cohort cohort, Assignment assignment, @Nullable Session session,
			AssignmentProgress progress) {
		return new AssignmentView(assignment.id(), cohort.id(), cohort.name(), assignment.title(), assignment.bankId(),
				assignment.topics(), assignment.items().size(), progress.answered(), assignment.dueAt(),
				assignment.createdAt(), Words.of(progress.state()), progress.late(),
				(session != null) ? session.id() : null);
	}

}
