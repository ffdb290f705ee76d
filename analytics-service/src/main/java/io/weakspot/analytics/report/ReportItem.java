package io.weakspot.analytics.report;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of one topic. */
@Schema(description = "What is known of a learner in a topic. Numbers are null where nothing was answered yet.")
public record ReportItem(String topicId, String topic, @Schema(allowableValues = {
		"no-data", "unclear", "weak", "strong" }) String state,
		@Schema(description = "Expected score on a typical question, 0 to 1") @Nullable Double mastery,
		@Schema(description = "Lower end of the 90 % interval") @Nullable Double low,
		@Schema(description = "Upper end of the 90 % interval") @Nullable Double high,
		@Schema(description = "Answers counted") int answers,
		@Schema(description = "Distinct questions answered") int questions, @Nullable Instant lastSeen,
		@Schema(description = "Only where the intervals of before and now don't overlap",
				allowableValues = { "up", "down" }) @Nullable String trend,
		@Schema(description = "Median time at the last answers") @Nullable Long medianMs,
		@Schema(allowableValues = { "LOW_SCORES", "MISSED_POINT", "NO_TRADE_OFF", "ONLY_EASY", "SLOW",
				"STALE" }) @Nullable String reason,
		@Schema(description = "The answers behind the reason, at most ten") List<String> evidence,
		@Schema(description = "The questions to practise next") List<String> next,
		@Schema(description = "When the last grade came that this follows from") @Nullable Instant asOf){
}
