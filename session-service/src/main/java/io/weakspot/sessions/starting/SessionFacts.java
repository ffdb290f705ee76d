package io.weakspot.sessions.starting;

import java.time.Instant;

import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.outbox.OwedFact;
import io.weakspot.sessions.web.Words;
import org.jspecify.annotations.Nullable;

/** The facts about sessions, as the contract has them. */
final class SessionFacts {

	private static final String TOPIC = "sessions.v1";

	private SessionFacts() {
	}

	static OwedFact started(Session session) {
		return OwedFact.of(session.id() + ":started", TOPIC, "SessionStarted", session.learnerId(), session.startedAt(),
				new SessionStarted(session.id(), session.learnerId(), Words.of(session.mode()), session.bankId(),
						session.items().size(), session.startedAt()));
	}

	static OwedFact completed(Session session, Instant now, int answeredCount) {
		return OwedFact.of(session.id() + ":completed", TOPIC, "SessionCompleted", session.learnerId(), now,
				new SessionCompleted(session.id(), session.learnerId(), Words.of(session.mode()),
						session.items().size(), answeredCount, now));
	}

	record SessionStarted(String sessionId, String learnerId, String mode, @Nullable String bankId, int questionCount,
			Instant startedAt) {

	}

	record SessionCompleted(String sessionId, String learnerId, String mode, int questionCount, int answeredCount,
			Instant completedAt) {

	}

}
