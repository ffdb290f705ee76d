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
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Choosing.Candidate;
import io.weakspot.sessions.domain.Mode;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.questions.Questions;
import io.weakspot.sessions.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts a session: chooses its questions once, and keeps them in their order. */
class StartingSession {

	/** Of a very large choice only so many are looked up for whether they were seen. */
	private static final int LOOKED_AT = 1_000;

	/** Questions come a moment after their import was acknowledged. */
	private static final Duration LOOK_EVERY = Duration.ofMillis(100);

	/** After two seconds what is there is all there is. */
	private static final int LOOKS = 20;

	/** So many looks without a change mean that a bank is as small as it seems. */
	private static final int LOOKS_TO_SETTLE = 3;

	private final Questions questions;

	private final Attempts attempts;

	private final SessionStore store;

	private final Clock clock;

	private final RandomGenerator random;

	StartingSession(Questions questions, Attempts attempts, SessionStore store, Clock clock, RandomGenerator random) {
		this.questions = questions;
		this.attempts = attempts;
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

	private Mono<Outcome> choose(String learnerId, Order order, String id) {
		return open(learnerId, order).flatMap((all) -> choose(learnerId, order, id, all));
	}

	/** What can be chosen, which is known at once unless it seems too little. */
	private Mono<List<Candidate>> open(String learnerId, Order order) {
		return Flux.interval(LOOK_EVERY)
			.onBackpressureDrop()
			.take(LOOKS)
			.map((tick) -> this.questions.open(order.bankId(), learnerId))
			.scan(new Look(this.questions.open(order.bankId(), learnerId), 0), Look::then)
			.takeUntil((look) -> look.isEnoughFor(order))
			.last()
			.map(Look::open);
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
			.map((seen) -> session(learnerId, order, id, seed, leastSeen(shuffled, order, seen)))
			.flatMap((session) -> this.store.insert(session, order.fingerprint()))
			.map((stored) -> repeated(stored, order));
	}

	private Session session(String learnerId, Order order, String id, long seed, List<Session.Item> items) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Instant deadline = (order.minutes() != null) ? now.plus(Duration.ofMinutes(order.minutes())) : null;
		return new Session(id, learnerId, order.mode(), order.bankId(), null, seed, items, now, deadline, null, null);
	}

	private static List<Session.Item> leastSeen(List<Candidate> shuffled, Order order, Map<String, Integer> seen) {
		return Choosing.leastSeen(shuffled, order.questionCount(),
				(candidate) -> seen.getOrDefault(candidate.questionId(), 0));
	}

	private static Outcome repeated(SessionStore.Stored stored, Order order) {
		return stored.fingerprint().equals(order.fingerprint()) ? new Outcome.Started(stored.session())
				: new Outcome.KeyReused();
	}

	/**
	 * A look at what is open.
	 *
	 * @param same how many looks before saw as many
	 */
	private record Look(List<Candidate> open, int same) {

		Look then(List<Candidate> next) {
			return new Look(next, (next.size() == this.open.size()) ? this.same + 1 : 0);
		}

		boolean isEnoughFor(Order order) {
			return order.bankId() == null || (!this.open.isEmpty() && this.same >= LOOKS_TO_SETTLE)
					|| this.open.stream().filter(order.wish()::fits).count() >= order.questionCount();
		}

	}

	/**
	 * What a learner asks for.
	 *
	 * @param minutes how long it may take, or null for no limit
	 */
	record Order(Mode mode, @Nullable String bankId, Choosing.Wish wish, int questionCount, @Nullable Integer minutes) {

		String fingerprint() {
			return IdempotencyKey.fingerprint(this.mode.name(), String.valueOf(this.bankId),
					String.join(",", this.wish.topics().stream().sorted().toList()), String.valueOf(this.wish.level()),
					String.valueOf(this.questionCount), String.valueOf(this.minutes));
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

		/** No question has any of the topics and the level. */
		record NothingFits() implements Outcome {

		}

		/** The key was used before for something else. */
		record KeyReused() implements Outcome {

		}

	}

}
