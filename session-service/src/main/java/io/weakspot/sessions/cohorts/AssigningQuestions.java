package io.weakspot.sessions.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.weakspot.sessions.cohorts.KnownCohorts.Decision;
import io.weakspot.sessions.domain.Assignment;
import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Choosing.Candidate;
import io.weakspot.sessions.domain.Cohort;
import io.weakspot.sessions.domain.Session;
import io.weakspot.sessions.questions.LookingForQuestions;
import io.weakspot.sessions.web.IdempotencyKey;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Assigns questions to a cohort: chosen once, the same for everybody. Whoever is in the
 * cohort may practise them there, even out of a bank that is the instructor's alone.
 */
class AssigningQuestions {

	/** Of a very large choice only so many are looked at. */
	private static final int LOOKED_AT = 1_000;

	private final KnownCohorts cohorts;

	private final LookingForQuestions looking;

	private final Clock clock;

	private final RandomGenerator random;

	AssigningQuestions(KnownCohorts cohorts, LookingForQuestions looking, Clock clock, RandomGenerator random) {
		this.cohorts = cohorts;
		this.looking = looking;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * Makes an assignment.
	 * @param key the instructor's own name for this request, or null
	 * @return empty when there is no cohort that the caller runs
	 */
	Mono<Outcome> assign(Caller caller, String cohortId, Order order, @Nullable String key) {
		String own = (key != null) ? IdempotencyKey.fingerprint("assignment", caller.id(), key)
				: UUID.randomUUID().toString().replace("-", "");
		String id = Assignment.id(cohortId, own);
		return running(caller, cohortId).flatMap((cohort) -> Mono.justOrEmpty(cohort.assignment(id))
			.map((assignment) -> repeated(assignment, order))
			.switchIfEmpty(Mono.defer(() -> choose(caller, cohortId, id, order))));
	}

	private Mono<Outcome> choose(Caller caller, String cohortId, String id, Order order) {
		return this.looking.open(order.bankId(), caller.id(), order.wish(), order.questionCount())
			.flatMap((open) -> choose(cohortId, id, order, open));
	}

	private Mono<Outcome> choose(String cohortId, String id, Order order, List<Candidate> open) {
		if (open.isEmpty()) {
			return Mono.just(new Outcome.NoSuchBank());
		}
		List<Candidate> shuffled = Choosing.shuffled(open, order.wish(), this.random.nextLong());
		List<Session.Item> items = Choosing.spread(shuffled.stream().limit(LOOKED_AT).toList(), order.wish().topics(),
				order.questionCount());
		if (items.isEmpty()) {
			return Mono.just(new Outcome.NothingFits());
		}
		Assignment assignment = new Assignment(id, order.title(), order.bankId(), order.topics(), items, order.dueAt(),
				now(), order.fingerprint());
		return this.cohorts.change(cohortId, (cohort) -> add(cohort, assignment, order));
	}

	private Decision<Outcome> add(Cohort cohort, Assignment assignment, Order order) {
		Optional<Assignment> known = cohort.assignment(assignment.id());
		if (known.isPresent()) {
			return new Decision<>(null, repeated(known.get(), order));
		}
		return cohort.hasRoomFor(assignment)
				? new Decision<>(cohort.with(assignment, now()), new Outcome.Assigned(assignment))
				: new Decision<>(null, new Outcome.Full());
	}

	private static Outcome repeated(Assignment assignment, Order order) {
		return assignment.fingerprint().equals(order.fingerprint()) ? new Outcome.Assigned(assignment)
				: new Outcome.KeyReused();
	}

	/**
	 * The assignments of a cohort; empty when there is no cohort that the caller runs.
	 */
	Mono<List<Assignment>> of(Caller caller, String cohortId) {
		return running(caller, cohortId).map(Cohort::assignments);
	}

	/**
	 * Gives an assignment another title or time.
	 * @param title null to leave it
	 * @param dueAt null to leave it
	 * @return empty when there is none that the caller runs
	 */
	Mono<Assignment> change(Caller caller, String assignmentId, String cohortId, @Nullable String title,
			@Nullable Instant dueAt) {
		return this.cohorts
			.change(cohortId,
					(cohort) -> find(caller, cohort, assignmentId)
						.map((found) -> found.changed(Objects.requireNonNullElse(title, found.title()),
								Objects.requireNonNullElse(dueAt, found.dueAt())))
						.map((changed) -> new Decision<>(cohort.withChanged(changed, now()), Optional.of(changed)))
						.orElseGet(() -> new Decision<>(null, Optional.empty())))
			.flatMap(Mono::justOrEmpty);
	}

	/**
	 * Takes an assignment back. What was answered stays, and who had begun may go on, but
	 * it is on nobody's list any longer.
	 * @return whether there was one that the caller runs; or empty
	 */
	Mono<Boolean> withdraw(Caller caller, String assignmentId, String cohortId) {
		return this.cohorts.change(cohortId, (cohort) -> find(caller, cohort, assignmentId).isPresent()
				? new Decision<>(cohort.withoutAssignment(assignmentId, now()), true) : new Decision<>(null, false));
	}

	private Mono<Cohort> running(Caller caller, String cohortId) {
		return this.cohorts.find(cohortId).filter((cohort) -> Running.isFor(caller, cohort));
	}

	private static Optional<Assignment> find(Caller caller, Cohort cohort, String assignmentId) {
		return Running.isFor(caller, cohort) ? cohort.assignment(assignmentId) : Optional.empty();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * What an instructor asks for.
	 *
	 * @param topics any of these; empty for all of the bank
	 * @param questionCount how many; fewer when there are no more
	 */
	record Order(String title, String bankId, List<String> topics, int questionCount, Instant dueAt) {

		Choosing.Wish wish() {
			return new Choosing.Wish(Set.copyOf(this.topics), null);
		}

		String fingerprint() {
			return IdempotencyKey.fingerprint(this.title, this.bankId, String.join("\n", this.topics),
					String.valueOf(this.questionCount), this.dueAt.toString());
		}

	}

	/** What came of it. */
	sealed interface Outcome {

		/** It is kept. */
		record Assigned(Assignment assignment) implements Outcome {

		}

		/** The bank does not exist, or the instructor may not practise it. */
		record NoSuchBank() implements Outcome {

		}

		/** No question has any of the topics. */
		record NothingFits() implements Outcome {

		}

		/** The cohort takes no more assignments. */
		record Full() implements Outcome {

		}

		/** The key was used before for something else. */
		record KeyReused() implements Outcome {

		}

	}

}
