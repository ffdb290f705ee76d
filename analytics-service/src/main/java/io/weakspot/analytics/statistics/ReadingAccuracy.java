package io.weakspot.analytics.statistics;

import java.util.List;

import io.weakspot.analytics.domain.statistics.Agreement;
import io.weakspot.analytics.domain.statistics.Calibration;
import io.weakspot.analytics.domain.statistics.Interval;
import io.weakspot.analytics.domain.statistics.MeasuringQuestion;
import io.weakspot.analytics.facts.AccuracyMeasured;
import io.weakspot.analytics.readmodel.Freshness;
import io.weakspot.analytics.readmodel.MeasuredAccuracy;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Says how right the model is, here and on public data. */
@Service
class ReadingAccuracy {

	private static final double DIGITS = 10_000;

	private final MeasuredAccuracy measured;

	private final Benchmark benchmark;

	private final Freshness freshness;

	ReadingAccuracy(MeasuredAccuracy measured, Benchmark benchmark, Freshness freshness) {
		this.measured = measured;
		this.benchmark = benchmark;
		this.freshness = freshness;
	}

	Mono<AccuracyReport> report() {
		return this.measured.all().map((parts) -> report(calibration(parts), agreement(parts)));
	}

	private static Calibration calibration(List<AccuracyMeasured> parts) {
		Calibration whole = new Calibration();
		parts.forEach((part) -> whole.add(new Calibration(numbers(part.sums()))));
		return whole;
	}

	private static Agreement agreement(List<AccuracyMeasured> parts) {
		Agreement whole = new Agreement();
		parts.forEach((part) -> whole.add(new Agreement(numbers(part.grader()))));
		return whole;
	}

	private static long[] numbers(List<Long> sums) {
		return sums.stream().mapToLong(Long::longValue).toArray();
	}

	private static AccuracyReport.@Nullable Grader grader(Agreement agreement) {
		Double meanDifference = agreement.meanDifference();
		Double rmse = agreement.rmse();
		boolean enough = agreement.n() >= MeasuringQuestion.LEARNERS_TO_HIDE_AMONG;
		return (enough && meanDifference != null && rmse != null)
				? new AccuracyReport.Grader(agreement.n(), round(meanDifference), round(rmse), rounded(agreement.r()))
				: null;
	}

	private AccuracyReport report(Calibration calibration, Agreement agreement) {
		boolean enough = calibration.learners() >= MeasuringQuestion.LEARNERS_TO_HIDE_AMONG;
		return new AccuracyReport(this.freshness.asOf(), calibration.n(), calibration.learners(),
				enough ? calibration.bins().stream().map(ReadingAccuracy::bin).toList() : List.of(),
				enough ? rounded(calibration.auc()) : null, enough ? rounded(calibration.logLoss()) : null,
				enough ? rounded(calibration.ece()) : null, enough ? grader(agreement) : null,
				this.benchmark.figures());
	}

	private static AccuracyReport.Bin bin(Calibration.Bin bin) {
		if (bin.n() == 0) {
			return new AccuracyReport.Bin(round(bin.from()), round(bin.to()), 0, null, null, null, null);
		}
		Interval interval = Interval.ofShare(bin.observed(), bin.n());
		return new AccuracyReport.Bin(round(bin.from()), round(bin.to()), bin.n(), round(bin.predicted()),
				round(bin.observed()), round(interval.low()), round(interval.high()));
	}

	private static @Nullable Double rounded(@Nullable Double value) {
		return (value != null) ? round(value) : null;
	}

	private static double round(double value) {
		return Math.round(value * DIGITS) / DIGITS;
	}

}
