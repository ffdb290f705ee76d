package io.weakspot.analytics.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How right the model is. */
@Schema(description = "Every answer is predicted before it is counted. Nothing but n is told of fewer than five learners.")
record AccuracyReport(Instant asOf, @Schema(description = "Answers that were predicted") long n, long learners,
		@Schema(description = "What was predicted against what came, in bins of equal width") List<Bin> calibration,
		@Schema(description = "How often the better of two answers had the higher prediction") @Nullable Double auc,
		@Schema(description = "Mean surprise, in nats") @Nullable Double logLoss,
		@Schema(description = "Mean distance of predictions from what came, by bin") @Nullable Double ece,
		@Schema(description = "How far the grader agrees with people; null until people corrected five grades") @Nullable Grader grader,
		@Schema(description = "Figures of the model on public data, as they were shipped") @Nullable Map<String, Object> benchmark) {

	/**
	 * How far the grader agrees with people on the answers that people graded anew.
	 *
	 * @param n such answers
	 * @param meanDifference the mean of machine minus person, from -1 to 1
	 * @param rmse the root of the mean squared difference, from 0 to 1
	 * @param r the correlation, from -1 to 1, null where either doesn't vary
	 */
	record Grader(long n, double meanDifference, double rmse, @Nullable Double r) {
	}

	/**
	 * Answers of about the same prediction.
	 *
	 * @param predicted the mean prediction, null where n is 0
	 * @param observed the mean score with its 90 % interval from low to high
	 */
	record Bin(double from, double to, long n, @Nullable Double predicted, @Nullable Double observed,
			@Nullable Double low, @Nullable Double high) {
	}

}
