package io.weakspot.analytics.cohorts;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.analytics.readmodel.TopicCell;
import org.jspecify.annotations.Nullable;

/** A cell of the heat map, as it is now. */
@Schema(description = "A cell of the heat map as it is now. Numbers are null where all answers were taken back.")
record ChangedCell(String learnerId, String topicId, String topic, String state, @Nullable Double mastery,
		@Nullable Double low, @Nullable Double high, int answers, Instant lastSeen, @Nullable String trend,
		@Schema(description = "When the grade came that this follows from") Instant asOf) {

	static ChangedCell of(String learnerId, String topic, TopicCell cell) {
		boolean answered = cell.answers() > 0;
		return new ChangedCell(learnerId, cell.topicId(), topic, cell.state(), answered ? cell.mastery() : null,
				answered ? cell.low() : null, answered ? cell.high() : null, cell.answers(), cell.lastSeen(),
				cell.trend(), cell.asOf());
	}

}
