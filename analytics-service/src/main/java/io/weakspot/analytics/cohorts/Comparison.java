package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two cohorts topic by topic.
 *
 * @param inBoth learners who are members of both
 */
@Schema(name = "CohortComparison", description = "Two cohorts, topic by topic. Learners are the unit.")
record Comparison(Instant asOf, Side cohort, Side with, int inBoth, List<Topic> topics) {

	/** One of the cohorts. */
	@Schema(name = "ComparedCohort")
	record Side(String id, String name, int members) {
	}

	/** How both do in a topic. */
	@Schema(name = "ComparedTopic")
	record Topic(String topicId, String topic, Group a, Group b,
			@Schema(description = "Mean of a minus mean of b") @Nullable Double difference,
			@Schema(description = "Lower end of its 90 % interval") @Nullable Double low,
			@Schema(description = "Upper end of its 90 % interval") @Nullable Double high,
			@Schema(description = "Whether 0 is outside of the interval") boolean differs) {
	}

	/** How one cohort does in a topic. */
	@Schema(name = "ComparedGroup")
	record Group(@Schema(description = "Members with answers to enough questions to claim anything") int n,
			@Schema(description = "Their mean mastery, 0 to 1") @Nullable Double mean,
			@Schema(description = "Lower end of its 90 % interval; null below three") @Nullable Double low,
			@Schema(description = "Upper end of its 90 % interval; null below three") @Nullable Double high) {
	}

}
