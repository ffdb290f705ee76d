package io.weakspot.sessions.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weakspot.sessions.domain.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session as its learner sees it in a list.
 *
 * @param assignmentId the assignment that it is for; left out when there is none
 * @param state running, completed, or expired when its time is up
 */
public record SessionView(String id, String mode, String state, @Nullable String bankId,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String assignmentId, int questionCount, int answeredCount,
		@Nullable Instant deadline, Instant startedAt, @Nullable Instant completedAt) {

	public static SessionView of(Session session, Instant now, int answered) {
		return new SessionView(session.id(), Words.of(session.mode()), Words.of(session.stateAt(now)), session.bankId(),
				session.assignmentId(), session.items().size(), answered, session.deadline(), session.startedAt(),
				session.completedAt());
	}

}
