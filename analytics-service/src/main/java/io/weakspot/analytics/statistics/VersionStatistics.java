package io.weakspot.analytics.statistics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.weakspot.analytics.domain.statistics.Flag;
import io.weakspot.analytics.domain.statistics.Interval;
import io.weakspot.analytics.domain.statistics.MeasuringQuestion;
import io.weakspot.analytics.facts.MissedPoint;
import io.weakspot.analytics.facts.QuestionMeasured;
import io.weakspot.analytics.questions.Question;
import org.jspecify.annotations.Nullable;

/** What is said of one version of a question. */
@Schema(description = "The numbers of one version of a question, on first attempts. Null where that takes more answers.")
record VersionStatistics(int version, @Schema(description = "Answers counted") long n,
		@Schema(description = "First attempts, and so learners") long nFirst,
		@Schema(description = "Mean score, 0 to 1, from 30 first attempts on") @Nullable Double facility,
		@Schema(description = "Lower end of its 90 % interval") @Nullable Double low,
		@Schema(description = "Upper end of its 90 % interval") @Nullable Double high,
		@Schema(description = "Correlation of the score with the learner's ability before, -1 to 1") @Nullable Double discrimination,
		@Nullable Double discriminationLow, @Nullable Double discriminationHigh,
		@Schema(description = "Answers that discrimination is made of: of learners with five or more before") long nDiscrimination,
		@Schema(description = "Median time at an answer") @Nullable Long medianMs,
		@Schema(description = "How many scored in each tenth, lowest first") @Nullable List<Long> scores,
		@Schema(description = "Most missed first") List<KeyPoint> keyPoints, List<Remark> flags,
		@Schema(description = "Against the author's level", allowableValues = {
				"easier", "as expected", "harder" }) @Nullable String difficulty,
		@Nullable Instant asOf){

	private static final double DIGITS = 10_000;

	static VersionStatistics of(QuestionMeasured measured, Question question) {
		return new VersionStatistics(measured.version(), measured.n(), measured.nFirst(), measured.facility(),
				measured.low(), measured.high(), measured.discrimination(), measured.discriminationLow(),
				measured.discriminationHigh(), measured.nDiscrimination(), measured.medianMs(), measured.scores(),
				measured.keyPoints()
					.stream()
					.map((point) -> KeyPoint.of(point, question))
					.sorted(Comparator.comparingDouble(KeyPoint::share).reversed().thenComparing(KeyPoint::id))
					.toList(),
				measured.flags().stream().map(Remark::of).toList(), measured.difficulty(), measured.asOf());
	}

	/** A version that nobody has answered yet. */
	static VersionStatistics unanswered(int version) {
		return new VersionStatistics(version, 0, 0, null, null, null, null, null, null, 0, null, null, List.of(),
				List.of(Remark.of(Flag.NOT_YET.name())), null, null);
	}

	/** The same for those who must not learn how a single person answered. */
	VersionStatistics amongTooFew() {
		return (this.nFirst == 0 || this.nFirst >= MeasuringQuestion.LEARNERS_TO_HIDE_AMONG) ? this
				: new VersionStatistics(this.version, this.n, this.nFirst, null, null, null, null, null, null, 0, null,
						null, List.of(), List.of(Remark.TOO_FEW), null, this.asOf);
	}

	/**
	 * How a key point went on first attempts.
	 *
	 * @param text null where no version of the question that is known has it
	 * @param missed answers that surely lack it
	 * @param answers answers of which it is sure whether they have it
	 * @param share the share that lacks it, with its 90 % interval from low to high
	 */
	record KeyPoint(String id, @Nullable String text, long missed, long answers, double share, double low,
			double high) {

		private static KeyPoint of(MissedPoint point, Question question) {
			double share = (double) point.missed() / point.answers();
			Interval interval = Interval.ofShare(share, point.answers());
			return new KeyPoint(point.id(), question.keyPoint(point.id()).orElse(null), point.missed(), point.answers(),
					rounded(share), rounded(interval.low()), rounded(interval.high()));
		}

		private static double rounded(double value) {
			return Math.round(value * DIGITS) / DIGITS;
		}

	}

	/** What is remarkable, as a code and in words for people. */
	record Remark(String code, String words) {

		static final Remark TOO_FEW = new Remark("TOO_FEW", "fewer than 5 people answered: not shown");

		private static Remark of(String code) {
			return new Remark(code, Flag.valueOf(code).words());
		}

	}

}
