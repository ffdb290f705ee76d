package io.weakspot.analytics.topology;

import java.time.Instant;
import java.util.List;

import io.weakspot.analytics.domain.statistics.Difficulty;
import io.weakspot.analytics.domain.statistics.Interval;
import io.weakspot.analytics.domain.statistics.MeasuringQuestion;
import io.weakspot.analytics.domain.statistics.QuestionMeasures;
import io.weakspot.analytics.facts.CohortQuestionMeasured;
import io.weakspot.analytics.facts.MissedPoint;
import io.weakspot.analytics.facts.QuestionMeasured;
import org.jspecify.annotations.Nullable;

/** Tells what the sums of a question say. */
record MeasuringQuestions(MeasuringQuestion measuring, Generation generation) {

	private static final double DIGITS = 10_000;

	Result tell(String key, QuestionSums sums) {
		About about = About.of(key);
		return (about.cohortId() != null) ? new Result(about.cohortId(), measured(about.cohortId(), about, sums).fact())
				: new Result(about.questionId(), measured(about, sums).fact());
	}

	private QuestionMeasured measured(About about, QuestionSums sums) {
		QuestionMeasures measures = this.measuring.measure(sums.statistics());
		Interval facility = measures.facilityInterval();
		Interval discrimination = measures.discriminationInterval();
		return new QuestionMeasured(about.questionId(), about.version(), this.generation.number(), sums.revision(),
				measures.n(), measures.nFirst(), rounded(measures.facility()), low(facility), high(facility),
				rounded(measures.discrimination()), low(discrimination), high(discrimination),
				measures.nDiscrimination(), measures.medianMs(), measures.scores(), missed(measures),
				measures.flags().stream().map(Enum::name).toList(), word(measures.difficulty()),
				Instant.ofEpochMilli(sums.asOf()));
	}

	private CohortQuestionMeasured measured(String cohortId, About about, QuestionSums sums) {
		QuestionMeasures measures = this.measuring.measure(sums.statistics());
		return new CohortQuestionMeasured(cohortId, about.questionId(), about.version(), sums.revision(),
				measures.nFirst(), rounded(sums.statistics().facility()), missed(measures),
				Instant.ofEpochMilli(sums.asOf()));
	}

	private static List<MissedPoint> missed(QuestionMeasures measures) {
		return measures.keyPoints()
			.stream()
			.map((point) -> new MissedPoint(point.id(), point.missed(), point.answers()))
			.toList();
	}

	private static @Nullable Double low(@Nullable Interval interval) {
		return (interval != null) ? rounded(interval.low()) : null;
	}

	private static @Nullable Double high(@Nullable Interval interval) {
		return (interval != null) ? rounded(interval.high()) : null;
	}

	private static @Nullable Double rounded(@Nullable Double value) {
		return (value != null) ? Math.round(value * DIGITS) / DIGITS : null;
	}

	private static @Nullable String word(@Nullable Difficulty difficulty) {
		return switch (difficulty) {
			case EASIER -> "easier";
			case AS_EXPECTED -> "as expected";
			case HARDER -> "harder";
			case null -> null;
		};
	}

}
