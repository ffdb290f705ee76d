package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a cohort is with what it was assigned.
 *
 * @param items as they are due
 */
@Schema(description = "How far a cohort is with its assignments, in the order in which they are due")
record Assignments(Instant asOf, List<Item> items) {

	/** An assignment, how far each learner is, and how its questions went. */
	@Schema(name = "AssignmentProgress")
	record Item(String assignmentId, String title, Instant dueAt, int questionCount, List<Learner> learners,
			List<Asked> questions) {
	}

	/** How far a learner is. */
	@Schema(name = "AssignmentLearner")
	record Learner(String learnerId, String name, int answered,
			@Schema(description = "Of the answers that are surely graded, 0 to 1") @Nullable Double meanScore,
			@Nullable Instant lastAt, @Schema(allowableValues = {
					"done", "open", "overdue", "not-started" }) String state){
	}

	/** How a question went. */
	@Schema(name = "AssignmentQuestion")
	record Asked(String questionId,
			@Schema(description = "Null for a question that was deleted since") @Nullable String question,
			@Schema(description = "Members whose first answer in the assignment is surely graded") int n,
			@Schema(description = "Their mean score, 0 to 1") @Nullable Double facility,
			@Schema(description = "Mean score of the upper 27 % minus that of the lower 27 % by total score, -1 to 1;"
					+ " null below ten members who have answered all of it") @Nullable Double discriminationIndex) {
	}

}
