package io.weakspot.sessions.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.mongodb.MongoException;
import io.weakspot.sessions.answering.Answer;
import io.weakspot.sessions.answering.AnswerView;
import io.weakspot.sessions.answering.Answers;
import io.weakspot.sessions.answering.ShowingAnswers;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.starting.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.codec.ServerSentEvent;

/**
 * The events of one session for one page. It begins with all that has happened, and looks
 * again with each heartbeat, so that nothing is missed whatever got lost on the way.
 */
class FollowingSession {

	private static final Logger log = LoggerFactory.getLogger(FollowingSession.class);

	private final Sessions sessions;

	private final Answers answers;

	private final ShowingAnswers showing;

	private final LiveSessions live;

	private final Clock clock;

	private final Duration heartbeat;

	FollowingSession(Sessions sessions, Answers answers, ShowingAnswers showing, LiveSessions live, Clock clock,
			Duration heartbeat) {
		this.sessions = sessions;
		this.answers = answers;
		this.showing = showing;
		this.live = live;
		this.clock = clock;
		this.heartbeat = heartbeat;
	}

	Flux<ServerSentEvent<Object>> follow(Session session) {
		return Flux.defer(() -> {
			Told told = new Told();
			Flux<Mono<List<ServerSentEvent<Object>>>> heard = this.live.follow(session.learnerId())
				.filter((happening) -> happening.sessionId().equals(session.id()))
				.map((happening) -> on(happening, session, told));
			Flux<Mono<List<ServerSentEvent<Object>>>> looks = Flux.interval(Duration.ZERO, this.heartbeat)
				.onBackpressureDrop()
				.map((beat) -> look(session, told));
			// One after the other, so that what was told is never told twice.
			return Flux.merge(heard, looks).concatMap(this::unlessAway).flatMapIterable((events) -> events);
		});
	}

	private Mono<List<ServerSentEvent<Object>>> on(Happening happening, Session session, Told told) {
		return switch (happening) {
			case Happening.Graded(String sessionId, String answerId) ->
				this.answers.find(answerId).flatMap((answer) -> graded(List.of(answer), told).collectList());
			case Happening.Completed(String sessionId) ->
				this.sessions.find(session.id(), session.learnerId()).map(told::completed);
		};
	}

	private Flux<ServerSentEvent<Object>> graded(List<Answer> answers, Told told) {
		return Flux.fromIterable(answers)
			.filter(told::isUntold)
			.concatMap((answer) -> this.showing.show(answer).map((view) -> event(answer, view, told)));
	}

	private static ServerSentEvent<Object> event(Answer answer, AnswerView view, Told told) {
		// Only now: what the database failed to give has to be told by the next look.
		told.graded(answer);
		return ServerSentEvent.<Object>builder(view).event("graded").build();
	}

	/** Everything that was not told yet, the time left, and a sign of life. */
	private Mono<List<ServerSentEvent<Object>>> look(Session session, Told told) {
		return Mono
			.zip(this.answers.of(session), this.sessions.find(session.id(), session.learnerId()),
					(answers, now) -> Flux
						.concat(graded(answers, told), Flux.fromIterable(told.completed(now)), Flux.just(sign(now)))
						.collectList())
			.flatMap((events) -> events);
	}

	private Mono<List<ServerSentEvent<Object>>> unlessAway(Mono<List<ServerSentEvent<Object>>> events) {
		return events.onErrorResume(MongoException.class, (failure) -> {
			log.warn("A page waits for the database: {}", failure.toString());
			return Mono.empty();
		});
	}

	private ServerSentEvent<Object> sign(Session session) {
		Instant deadline = session.deadline();
		if (deadline == null || session.completedAt() != null) {
			return ServerSentEvent.builder().comment("here").build();
		}
		long remainingMs = Math.max(0, Duration.between(this.clock.instant(), deadline).toMillis());
		return ServerSentEvent.<Object>builder(new TimeLeft(remainingMs, deadline)).event("time").build();
	}

	/** How long a session may still take. */
	record TimeLeft(long remainingMs, Instant deadline) {

	}

	/** That a session was ended. */
	record Ended(String sessionId, @Nullable Instant completedAt, @Nullable Integer answeredCount) {

	}

	/** What a page knows. */
	private static final class Told {

		private final Set<List<Object>> grades = new HashSet<>();

		private boolean completed;

		boolean isUntold(Answer answer) {
			return answer.gradedAt() != null && !this.grades.contains(key(answer));
		}

		void graded(Answer answer) {
			this.grades.add(key(answer));
		}

		List<ServerSentEvent<Object>> completed(Session session) {
			if (this.completed || session.completedAt() == null) {
				return List.of();
			}
			this.completed = true;
			Ended ended = new Ended(session.id(), session.completedAt(), session.answeredCount());
			return List.of(ServerSentEvent.<Object>builder(ended).event("completed").build());
		}

		private static List<Object> key(Answer answer) {
			return List.of(answer.submitted().position(), Objects.requireNonNull(answer.gradedAt()));
		}

	}

}
