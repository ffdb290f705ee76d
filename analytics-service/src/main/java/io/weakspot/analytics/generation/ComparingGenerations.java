package io.weakspot.analytics.generation;

import io.weakspot.analytics.facts.CohortQuestionMeasured;
import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.readmodel.AssignmentProgress;
import io.weakspot.analytics.readmodel.CohortQuestions;
import io.weakspot.analytics.readmodel.ComparedStore;
import io.weakspot.analytics.readmodel.LearnerTopics;
import io.weakspot.analytics.readmodel.MeasuredQuestions;
import io.weakspot.analytics.topology.Generation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Finds out how a rebuilt generation differs from the one that it is to replace. */
@Service
class ComparingGenerations {

	private static final int LOOKS_AGAIN = 5;

	private static final int AT_ONCE = 100;

	private final LearnerTopics topics;

	private final MeasuredQuestions questions;

	private final CohortQuestions cohortQuestions;

	private final AssignmentProgress assignments;

	private final GenerationSettings settings;

	ComparingGenerations(LearnerTopics topics, MeasuredQuestions questions, CohortQuestions cohortQuestions,
			AssignmentProgress assignments, GenerationSettings settings) {
		this.topics = topics;
		this.questions = questions;
		this.cohortQuestions = cohortQuestions;
		this.assignments = assignments;
		this.settings = settings;
	}

	Mono<Comparison> compare(Generation old, Generation rebuilt) {
		return Mono.defer(() -> {
			StateChanges changes = new StateChanges();
			Comparing<MasteryChanged> mastery = new Comparing<>(MasteryChanged.class,
					(one, other) -> one.order() == other.order(), changes::add);
			Comparing<LearnerProgressed> progress = new Comparing<>(LearnerProgressed.class,
					(one, other) -> one.revision() == other.revision(), ComparingGenerations::countedAlone);
			// Learners come to a question in another order each time, so that it has no
			// position.
			Comparing<QuestionMeasured> measured = new Comparing<>(QuestionMeasured.class, (one, other) -> false,
					ComparingGenerations::countedAlone);
			Comparing<CohortQuestionMeasured> ofCohorts = new Comparing<>(CohortQuestionMeasured.class,
					(one, other) -> false, ComparingGenerations::countedAlone);
			return compare(this.topics, mastery, old, rebuilt).then(compare(this.questions, measured, old, rebuilt))
				.then(compare(this.cohortQuestions, ofCohorts, old, rebuilt))
				.then(compare(this.assignments, progress, old, rebuilt))
				.then(Mono.fromSupplier(() -> Comparison.of(mastery, changes, measured.result(), ofCohorts.result(),
						progress.result())));
		});
	}

	private <T> Mono<Void> compare(ComparedStore<T> store, Comparing<T> comparing, Generation old, Generation rebuilt) {
		Counterparts counterparts = new Counterparts(store, old, rebuilt);
		return counterparts.all()
			.doOnNext(comparing::compare)
			.then(Mono.defer(() -> comparing.moving().isEmpty() ? Mono.empty() : lookAgain(comparing, counterparts)));
	}

	private Mono<Void> lookAgain(Comparing<?> comparing, Counterparts counterparts) {
		return Mono.delay(this.settings.settle())
			.thenMany(Flux.defer(() -> Flux.fromIterable(comparing.moving())))
			.buffer(AT_ONCE)
			.concatMap(counterparts::of)
			.doOnNext(comparing::compareAgain)
			.then()
			.repeat(LOOKS_AGAIN - 1, () -> !comparing.moving().isEmpty())
			.then();
	}

	/** Differences of which nobody is told one by one. */
	private static void countedAlone(@Nullable Object old, @Nullable Object rebuilt) {
	}

}
