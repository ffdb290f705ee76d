package io.weakspot.analytics.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.weakspot.analytics.domain.cohorts.DiscriminationIndex;
import io.weakspot.analytics.facts.LearnerProgressed;
import io.weakspot.analytics.questions.Banks;
import io.weakspot.analytics.questions.Question;
import io.weakspot.analytics.readmodel.AssignmentProgress;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.starter.problems.Problem;
import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Shows how far a cohort is with its assignments. */
@Service
class ReadingAssignments {

	private final KnownCohorts cohorts;

	private final AssignmentProgress progress;

	private final Banks banks;

	private final Freshness freshness;

	private final Clock clock;

	ReadingAssignments(KnownCohorts cohorts, AssignmentProgress progress, Banks banks, Freshness freshness,
			Clock clock) {
		this.cohorts = cohorts;
		this.progress = progress;
		this.banks = banks;
		this.freshness = freshness;
		this.clock = clock;
	}

	/**
	 * How far a cohort is.
	 * @return an error of {@link Problem} 404 for a cohort that is not there or not
	 * theirs
	 */
	Mono<Assignments> of(Caller caller, String cohortId) {
		return Mono.fromSupplier(() -> this.cohorts.reportedTo(caller, cohortId))
			.flatMap((cohort) -> this.progress.of(cohort.members().keySet())
				.collectMultimap(LearnerProgressed::learnerId)
				.map((known) -> of(cohort, known)));
	}

	private Assignments of(Cohort cohort, Map<String, Collection<LearnerProgressed>> known) {
		Instant now = this.clock.instant();
		return new Assignments(this.freshness.asOf(),
				cohort.assignments().stream().map((assignment) -> item(cohort, assignment, known, now)).toList());
	}

	private Assignments.Item item(Cohort cohort, Cohort.Assignment assignment,
			Map<String, Collection<LearnerProgressed>> known, Instant now) {
		Map<Cohort.Member, Work> work = cohort.members()
			.values()
			.stream()
			.collect(Collectors.toMap((member) -> member,
					(member) -> Work.of(assignment, known.getOrDefault(member.learnerId(), List.of()))));
		List<Assignments.Learner> learners = cohort.members()
			.values()
			.stream()
			.map((member) -> learner(member, Objects.requireNonNull(work.get(member)), now))
			.toList();
		return new Assignments.Item(assignment.id(), assignment.title(), assignment.dueAt(),
				assignment.questionIds().size(), learners,
				questions(assignment, work.values().stream().map(Work::scores).toList()));
	}

	private static Assignments.Learner learner(Cohort.Member member, Work work, Instant now) {
		return new Assignments.Learner(member.learnerId(), member.name(), work.answers().size(), work.meanScore(),
				work.lastAt(), work.state(member.joinedAt(), now));
	}

	private List<Assignments.Asked> questions(Cohort.Assignment assignment, List<Map<String, Double>> scores) {
		Map<String, Double> indices = DiscriminationIndex
			.of(scores.stream().filter((learner) -> learner.keySet().containsAll(assignment.questionIds())).toList());
		return assignment.questionIds()
			.stream()
			.map((questionId) -> asked(questionId, scores, indices.get(questionId)))
			.toList();
	}

	private Assignments.Asked asked(String questionId, List<Map<String, Double>> scores, @Nullable Double index) {
		DoubleSummaryStatistics first = scores.stream()
			.map((learner) -> learner.get(questionId))
			.filter(Objects::nonNull)
			.mapToDouble(Double::doubleValue)
			.summaryStatistics();
		return new Assignments.Asked(questionId, this.banks.question(questionId).map(Question::text).orElse(null),
				(int) first.getCount(), (first.getCount() > 0) ? first.getAverage() : null, index);
	}

}
