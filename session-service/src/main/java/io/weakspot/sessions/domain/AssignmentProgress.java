package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with an assignment.
 *
 * @param state what is left to do
 * @param answered how many of its questions are answered
 * @param late whether an answer came after it was due
 */
public record AssignmentProgress(State state, int answered, boolean late) {

	/**
	 * How far it is by the session that it is worked on in.
	 * @param session null when none was started
	 * @param acceptedAt when the answers of that session were accepted
	 */
	public static AssignmentProgress of(Assignment assignment, @Nullable Session session,
			Collection<Instant> acceptedAt, Instant now) {
		boolean late = acceptedAt.stream().anyMatch((time) -> time.isAfter(assignment.dueAt()));
		boolean done = acceptedAt.size() >= assignment.items().size()
				|| (session != null && session.completedAt() != null);
		return new AssignmentProgress(done ? State.DONE : open(assignment, now), acceptedAt.size(), late);
	}

	private static State open(Assignment assignment, Instant now) {
		return now.isAfter(assignment.dueAt()) ? State.OVERDUE : State.OPEN;
	}

	/** What is left to do. */
	public enum State {

		OPEN, DONE, OVERDUE

	}

}
