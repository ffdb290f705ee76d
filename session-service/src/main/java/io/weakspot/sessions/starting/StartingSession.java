package io.weakspot.sessions.starting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.weakspot.sessions.attempts.Attempts;
import io.weakspot.sessions.cohorts.Cohorts;
import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Choosing.Candidate;
import io.weakspot.sessions.domain.Mode;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.questions.LookingForQuestions;
import io.weakspot.sessions.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Starts a session: chooses its questions once, and keeps them in their order. */
class StartingSession {

	/** Of a very large choice only so many are looked up for whether they were seen. */
	private static final int LOOKED_AT = 1_000;

	private final LookingForQuestions looking;

	private final Attempts attempts;

	private final Cohorts cohorts;

	private final SessionStore store;

	private final Clock clock;

	private final RandomGenerator random;

	StartingSession(LookingForQuestions looking, Attempts attempts, Cohorts cohorts, SessionStore store, Clock clock,
			RandomGenerator random) {
		this.looking = looking;
		this.attempts = attempts;
		this.cohorts = cohorts;
		this.store = store;
		this.clock = clock;
		this.random = random;
	}

	Mono<Outcome> start(String learnerId, Order order, @Nullable String key) {
		if (key == null) {
			return choose(learnerId, order, UUID.randomUUID().toString());
		}
		String id = IdempotencyKey.id("session", learnerId, key);
		return this.store.find(id)
			.map((stored) -> repeated(stored, order))
			.switchIfEmpty(Mono.defer(() -> choose(learnerId, order, id)));
	}

	/** Starts, or gives again, the one session that a learner has of an assignment. */
	Mono<Outcome> startAssignment(String learnerId, String assignmentId) {
		return this.cohorts.joined(Assignment.cohortId(assignmentId), learnerId)
			.flatMap((cohort) -> Mono.justOrEmpty(cohort.assignment(assignmentId)))
			.map((assignment) -> session(learnerId, assignment))
			.flatMap((session) -> this.store.find(session.id())
				.switchIfEmpty(Mono.defer(() -> this.store.insert(session, assignmentId))))
			.<Outcome>map((stored) -> new Outcome.Started(stored.session()))
			.defaultIfEmpty(new Outcome.NoSuchAssignment());
	}

	private Session session(String learnerId, Assignment assignment) {
		return new Session(Sessions.idFor(assignment.id(), learnerId), learnerId, Mode.ASSIGNMENT, assignment.bankId(),
				assignment.id(), 0, assignment.items(), now(), null, null, null);
	}

	private Mono<Outcome> choose(String learnerId, Order order, String id) {
		return this.looking.open(order.bankId(), learnerId, order.wish(), order.questionCount())
			.flatMap((all) -> choose(learnerId, order, id, all));
	}

	private Mono<Outcome> choose(String learnerId, Order order, String id, List<Candidate> all) {
		if (all.isEmpty() && order.bankId() != null) {
			return Mono.just(new Outcome.NoSuchBank());
		}
		long seed = this.random.nextLong();
		List<Candidate> shuffled = Choosing.shuffled(all, order.wish(), seed).stream().limit(LOOKED_AT).toList();
		if (shuffled.isEmpty()) {
			return Mono.just(new Outcome.NothingFits());
		}
		return this.attempts.count(learnerId, shuffled.stream().map(Candidate::questionId).toList())
			.map((seen) -> session(learnerId, order, id, seed, chosen(shuffled, order, seen)))
			.flatMap((session) -> this.store.insert(session, order.fingerprint()))
			.map((stored) -> repeated(stored, order));
	}

	private Session session(String learnerId, Order order, String id, long seed, List<Session.Item> items) {
		Instant now = now();
		Instant deadline = (order.minutes() != null) ? now.plus(Duration.ofMinutes(order.minutes())) : null;
		return new Session(id, learnerId, order.mode(), order.bankId(), null, seed, items, now, deadline, null, null);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static List<Session.Item> chosen(List<Candidate> shuffled, Order order, Map<String, Integer> seen) {
		if (!order.questionIds().isEmpty()) {
			return Choosing.those(shuffled, order.questionIds());
		}
		List<Candidate> candidates = Choosing.leastSeenFirst(shuffled,
				(candidate) -> seen.getOrDefault(candidate.questionId(), 0));
		return order.byTopic().isEmpty() ? Choosing.first(candidates, order.questionCount())
				: Choosing.ofEach(candidates, order.byTopic());
	}

	private static Outcome repeated(SessionStore.Stored stored, Order order) {
		return stored.fingerprint().equals(order.fingerprint()) ? new Outcome.Started(stored.session())
				: new Outcome.KeyReused();
	}

	/**
	 * What a learner asks for.
	 *
	 * @param questionCount how many in all
	 * @param byTopic how many of each topic; empty for whatever comes
	 * @param questionIds which questions, in their order; empty for whatever comes
	 * @param minutes how long it may take, or null for no limit
	 */
	record Order(Mode mode, @Nullable String bankId, Choosing.Wish wish, int questionCount,
			Map<String, Integer> byTopic, List<String> questionIds, @Nullable Integer minutes) {

		String fingerprint() {
			return IdempotencyKey.fingerprint(this.mode.name(), String.valueOf(this.bankId),
					String.join(",", this.wish.topics().stream().sorted().map(this::asked).toList()),
					String.valueOf(this.wish.level()), String.valueOf(this.questionCount), String.valueOf(this.minutes),
					String.join(",", this.questionIds));
		}

		private String asked(String topic) {
			return this.byTopic.containsKey(topic) ? topic + "=" + this.byTopic.get(topic) : topic;
		}

	}

	/** What came of it. */
	sealed interface Outcome {

		/** It is kept. */
		record Started(Session session) implements Outcome {

		}

		/** The bank does not exist, or is not for this learner. */
		record NoSuchBank() implements Outcome {

		}

		/** The assignment does not exist, or is not for this learner. */
		record NoSuchAssignment() implements Outcome {

		}

		/** No question has any of the topics and the level. */
		record NothingFits() implements Outcome {

		}

		/** The key was used before for something else. */
		record KeyReused() implements Outcome {

		}

	}

}
