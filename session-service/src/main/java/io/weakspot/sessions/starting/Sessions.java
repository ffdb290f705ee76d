package io.weakspot.sessions.starting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The sessions that were started. */
public interface Sessions {

	/** The id of the one session that a learner has of an assignment. */
	static String idFor(String assignmentId, String learnerId) {
		return IdempotencyKey.id("assignment", learnerId, assignmentId);
	}

	/** Those of the sessions that were started, by id. */
	Mono<Map<String, Session>> started(Collection<String> sessionIds);

	/** The session with that id if it belongs to that learner, else empty. */
	Mono<Session> find(String sessionId, String learnerId);

	/**
	 * A learner's sessions, newest first.
	 * @param after the last one of the page before, or null for the first page
	 */
	Mono<List<Session>> newest(String learnerId, @Nullable Place after, int limit);

	/**
	 * Ends a session and owes the fact of it, unless it was ended before.
	 * @return the session as it ended, then or now
	 */
	Mono<Session> complete(Session session, Instant now, int answeredCount);

	/** Where a session stands among a learner's. */
	record Place(Instant startedAt, String id) {

	}

}
