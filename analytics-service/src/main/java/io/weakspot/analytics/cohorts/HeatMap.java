package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.analytics.domain.mastery.Thresholds;
import io.weakspot.analytics.readmodel.TopicCell;
import org.jspecify.annotations.Nullable;

/**
 * Topics and learners of a cohort.
 *
 * @param topics by name
 * @param learners by name
 * @param cells by learner and topic; none where nothing was answered
 * @param thresholds where a mastery becomes a state in it
 */
@Schema(description = "Topics and learners of a cohort, both by name. Where a learner has answered nothing in a topic,"
		+ " there is no cell.")
record HeatMap(Instant asOf, Heading cohort, List<View.Topic> topics, List<Learner> learners, List<Cell> cells,
		Thresholds thresholds) {

	static List<Learner> learners(Cohort cohort) {
		return cohort.members()
			.values()
			.stream()
			.map((member) -> new Learner(member.learnerId(), member.name()))
			.toList();
	}

	/** Which cohort it is. */
	@Schema(name = "HeatMapCohort")
	record Heading(String id, String name) {
	}

	/** A member of the cohort. */
	@Schema(name = "HeatMapLearner")
	record Learner(String learnerId, String name) {
	}

	/** A learner in a topic: the same numbers as in the learner's own report. */
	@Schema(name = "HeatMapCell")
	record Cell(String learnerId, String topicId, @Schema(allowableValues = {
			"no-data", "unclear", "weak", "strong" }) String state,
			@Schema(description = "Expected score on a typical question, 0 to 1") double mastery,
			@Schema(description = "Lower end of the 90 % interval") double low,
			@Schema(description = "Upper end of the 90 % interval") double high,
			@Schema(description = "Answers counted") int answers, Instant lastSeen,
			@Schema(allowableValues = { "up", "down" }) @Nullable String trend){

		static Cell of(String learnerId, TopicCell cell) {
			return new Cell(learnerId, cell.topicId(), cell.state(), cell.mastery(), cell.low(), cell.high(),
					cell.answers(), cell.lastSeen(), cell.trend());
		}

	}

}
