package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.analytics.domain.cohorts.Risk;
import io.weakspot.analytics.domain.cohorts.RiskThresholds;
import org.jspecify.annotations.Nullable;

/**
 * Who needs somebody.
 *
 * @param items those for whom a reason holds, who has most reasons first
 * @param thresholds when that is
 */
@Schema(description = "Who of a cohort is at risk, who has most reasons first")
record AtRisk(Instant asOf, List<Item> items, Thresholds thresholds) {

	/** When a learner is said to be at risk. */
	@Schema(name = "ThresholdsOfRisk")
	record Thresholds(@Schema(description = "The time without an answer") long inactiveAfterMs,
			@Schema(description = "How many topics must be weak") int weakTopics) {

		static Thresholds of(RiskThresholds thresholds) {
			return new Thresholds(thresholds.inactiveAfter().toMillis(), thresholds.weakTopics());
		}

	}

	/** A learner and all reasons that hold, the most pressing first. */
	@Schema(name = "LearnerAtRisk")
	record Item(String learnerId, String name, List<Reason> reasons) {
	}

	/** Why. */
	@Schema(name = "ReasonAtRisk")
	record Reason(
			@Schema(description = "INACTIVE: no answer for a while. ASSIGNMENT_AT_RISK: overdue, or clearly behind"
					+ " the time. WEAK_CORE: several topics of the cohort's assignments are surely weak. FALLING: a topic is"
					+ " surely lower than it was.") Risk.Code code,
			@Schema(description = "From when on it has held") Instant since,
			@Schema(description = "The ids of the topics that it is about") List<String> topics,
			@Schema(description = "Their names, in the same order") List<String> topicNames,
			@Nullable String assignmentId,
			@Schema(description = "The answers that show it, or the assignment") List<String> evidence) {
	}

}
