package io.weakspot.sessions.practising;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.weakspot.sessions.answering.Answer;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.Summary;
import io.weakspot.sessions.starting.Sessions;
import reactor.core.publisher.Mono;

/** Ends a session, once, and says what it came to, each time that is asked. */
class CompletingSession {

	private final Sessions sessions;

	private final Answers answers;

	private final DraftStore drafts;

	private final Clock clock;

	CompletingSession(Sessions sessions, Answers answers, DraftStore drafts, Clock clock) {
		this.sessions = sessions;
		this.answers = answers;
		this.drafts = drafts;
		this.clock = clock;
	}

	Mono<Completed> complete(Session session) {
		return this.answers.of(session).flatMap((answers) -> end(session, answers.size()).map((ended) -> {
			List<Summary.GradedAnswer> graded = answers.stream().flatMap(CompletingSession::graded).toList();
			return new Completed(ended, Summary.of(graded), answers.size(), answers.size() - graded.size());
		}));
	}

	private Mono<Session> end(Session session, int answered) {
		if (session.completedAt() != null) {
			return Mono.just(session);
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return this.sessions.complete(session, now, answered)
			.flatMap((ended) -> this.drafts.delete(ended.answerIds()).thenReturn(ended));
	}

	private static Stream<Summary.GradedAnswer> graded(Answer answer) {
		return (answer.grade() != null) ? Stream.of(new Summary.GradedAnswer(answer.submitted(), answer.grade()))
				: Stream.empty();
	}

	/**
	 * A session that has ended.
	 *
	 * @param answered how many answers it has, one accepted in the instant of its end
	 * included
	 * @param pending how many of its answers wait for their grade
	 */
	record Completed(Session session, Summary summary, int answered, int pending) {

	}

}
