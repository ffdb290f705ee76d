package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import io.weakspot.analytics.facts.LearnerProgressed;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has done of an assignment.
 *
 * @param answers the first answer to each of its questions that was answered
 */
record Work(Cohort.Assignment assignment, List<LearnerProgressed.Answer> answers) {

	static Work of(Cohort.Assignment assignment, Collection<LearnerProgressed> known) {
		return new Work(assignment,
				known.stream()
					.filter((progress) -> progress.assignmentId().equals(assignment.id()))
					.flatMap((progress) -> progress.answers().stream())
					.filter((answer) -> assignment.questionIds().contains(answer.questionId()))
					.toList());
	}

	/** Unsure grades count here: the learner has answered. */
	boolean isDone() {
		return this.answers.size() >= this.assignment.questionIds().size();
	}

	/** The mean of the scores that are sure, or null without any. */
	@Nullable Double meanScore() {
		OptionalDouble mean = this.answers.stream()
			.map(LearnerProgressed.Answer::score)
			.filter(Objects::nonNull)
			.mapToDouble(Double::doubleValue)
			.average();
		return mean.isPresent() ? mean.getAsDouble() : null;
	}

	@Nullable Instant lastAt() {
		return this.answers.stream().map(LearnerProgressed.Answer::at).max(Comparator.naturalOrder()).orElse(null);
	}

	/** The sure scores by question. */
	Map<String, Double> scores() {
		return this.answers.stream()
			.filter((answer) -> answer.score() != null)
			.collect(Collectors.toMap(LearnerProgressed.Answer::questionId,
					(answer) -> Objects.requireNonNull(answer.score()), (first, again) -> first));
	}

	/** What was due before the learner came is never overdue. */
	String state(Instant joinedAt, Instant now) {
		if (isDone()) {
			return "done";
		}
		if (!now.isBefore(this.assignment.dueAt()) && joinedAt.isBefore(this.assignment.dueAt())) {
			return "overdue";
		}
		return this.answers.isEmpty() ? "not-started" : "open";
	}

}
