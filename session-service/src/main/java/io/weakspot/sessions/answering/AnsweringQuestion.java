package io.weakspot.sessions.answering;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import io.weakspot.sessions.attempts.Attempts;
import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.domain.Fault;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.domain.Submission;
import io.weakspot.sessions.domain.SubmittedAnswer;
import io.weakspot.sessions.questions.QuestionNotCopiedException;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.starting.Sessions;
import io.weakspot.sessions.web.IdempotencyKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Accepts an answer, once, with one write. */
class AnsweringQuestion {

	private static final Logger log = LoggerFactory.getLogger(AnsweringQuestion.class);

	private final Sessions sessions;

	private final Questions questions;

	private final Attempts attempts;

	private final Cohorts cohorts;

	private final AnswerStore store;

	private final Clock clock;

	AnsweringQuestion(Sessions sessions, Questions questions, Attempts attempts, Cohorts cohorts, AnswerStore store,
			Clock clock) {
		this.sessions = sessions;
		this.questions = questions;
		this.attempts = attempts;
		this.cohorts = cohorts;
		this.store = store;
		this.clock = clock;
	}

	Mono<Outcome> answer(Request request) {
		return this.sessions.find(request.sessionId(), request.learnerId())
			.flatMap((session) -> answer(session, request))
			.defaultIfEmpty(new Outcome.NoSuchSession());
	}

	private Mono<Outcome> answer(Session session, Request request) {
		int position = request.submission().position();
		if (!session.has(position)) {
			return Mono.just(new Outcome.Unacceptable(
					List.of(new Fault("position", "from 0 to " + (session.items().size() - 1)))));
		}
		Session.Item item = session.items().get(position);
		return this.questions.find(item.questionId(), item.questionVersion())
			.flatMap((question) -> answer(session, question, request))
			.switchIfEmpty(Mono.error(() -> new QuestionNotCopiedException(item.questionId())));
	}

	private Mono<Outcome> answer(Session session, Question question, Request request) {
		List<Fault> faults = request.submission().faultsAsAnswerTo(question);
		if (!faults.isEmpty()) {
			return Mono.just(new Outcome.Unacceptable(faults));
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (session.isOverAt(now)) {
			return repeated(request, new Outcome.SessionOver());
		}
		return this.attempts.before(request.learnerId(), question.id(), request.answerId())
			.map((before) -> accepted(session, question, request.submission(), before + 1, now))
			.flatMap((answer) -> save(answer, request));
	}

	private Mono<Outcome> save(SubmittedAnswer answer, Request request) {
		return this.store.insert(answer, request.key(), request.fingerprint()).doOnNext((inserted) -> {
			if (inserted) {
				remember(answer);
			}
		})
			.flatMap((inserted) -> inserted ? Mono.just(new Outcome.Accepted(answer.answerId(), answer.acceptedAt()))
					: repeated(request, new Outcome.AlreadyAnswered()));
	}

	/**
	 * Counts the attempt beside the acknowledgement, which waits for nothing but the
	 * answer. What fails here is made good when the answer's fact goes out.
	 */
	private void remember(SubmittedAnswer answer) {
		Attempts.Attempt attempt = new Attempts.Attempt(answer.learnerId(), answer.questionId(), answer.answerId());
		this.attempts.remember(List.of(attempt)).subscribe((done) -> {
		}, (failure) -> log.debug("An attempt is counted later: {}", failure.toString()));
	}

	/** The same answer again, if this is a repeated request. */
	private Mono<Outcome> repeated(Request request, Outcome otherwise) {
		return this.store.findByKey(request.learnerId(), request.key(), request.answerId())
			.flatMap((stored) -> stored.fingerprint().equals(request.fingerprint())
					? this.store.confirm(stored).map(AnsweringQuestion::acceptedBefore)
					: Mono.just(new Outcome.KeyReused()))
			.defaultIfEmpty(otherwise);
	}

	private static Outcome acceptedBefore(AnswerStore.Stored stored) {
		return new Outcome.Accepted(stored.id(), stored.answer().acceptedAt());
	}

	private SubmittedAnswer accepted(Session session, Question question, Submission submission, int attemptNo,
			Instant now) {
		Instant occurredAt = Objects.requireNonNullElse(submission.occurredAt(), now).truncatedTo(ChronoUnit.MILLIS);
		return new SubmittedAnswer(SubmittedAnswer.id(session.id(), submission.position()), session.id(),
				submission.position(), session.learnerId(), session.mode(), question.id(), question.version(),
				question.bankId(), question.topics(), question.intent(), question.level(), attemptNo, submission.text(),
				Objects.requireNonNullElse(submission.choices(), List.of()), submission.inputMode(),
				submission.edited(), submission.activeMs(),
				Objects.requireNonNullElse(submission.wallMs(), submission.activeMs()), submission.confidence(),
				occurredAt, now, session.assignmentId(), this.cohorts.joinedBy(session.learnerId()));
	}

	/**
	 * A request to accept an answer.
	 *
	 * @param key the learner's own name for this request
	 */
	record Request(String learnerId, String sessionId, String key, Submission submission) {

		String answerId() {
			return SubmittedAnswer.id(this.sessionId, this.submission.position());
		}

		String fingerprint() {
			Submission sent = this.submission;
			return IdempotencyKey.fingerprint(answerId(), String.valueOf(sent.text()),
					(sent.choices() != null) ? String.join("\0", sent.choices()) : "-", sent.inputMode().name(),
					List.of(sent.edited(), sent.activeMs()).toString(), String.valueOf(sent.wallMs()),
					String.valueOf(sent.confidence()), String.valueOf(sent.occurredAt()));
		}

	}

	/** What came of it. */
	sealed interface Outcome {

		/** It is on disk. */
		record Accepted(String answerId, Instant acceptedAt) implements Outcome {

		}

		/** The session does not exist, or is somebody else's. */
		record NoSuchSession() implements Outcome {

		}

		/** It is no answer to that question. */
		record Unacceptable(List<Fault> faults) implements Outcome {

		}

		/** The position has another answer. */
		record AlreadyAnswered() implements Outcome {

		}

		/** The session was ended, or its time is up. */
		record SessionOver() implements Outcome {

		}

		/** The key was used before for something else. */
		record KeyReused() implements Outcome {

		}

	}

}
