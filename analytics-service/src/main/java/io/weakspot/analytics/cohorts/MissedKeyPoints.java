package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a cohort leaves out, most missed first. */
@Schema(description = "The key points that a cohort missed, most missed first: by the lower end of the interval, so that"
		+ " one of one does not lead")
record MissedKeyPoints(Instant asOf, List<Item> items) {

	/** A key point and how often it was missed. */
	@Schema(name = "MissedKeyPoint")
	record Item(String questionId,
			@Schema(description = "Null for a question that was deleted since") @Nullable String question,
			String keyPointId, @Schema(description = "Its words, or its id where they are no longer there") String text,
			@Schema(description = "First answers that surely lack it") long missed,
			@Schema(description = "First answers of which it is sure whether they have it") long answers,
			@Schema(description = "missed / answers") double share,
			@Schema(description = "Lower end of the 90 % interval") double low,
			@Schema(description = "Upper end of the 90 % interval") double high) {
	}

}
