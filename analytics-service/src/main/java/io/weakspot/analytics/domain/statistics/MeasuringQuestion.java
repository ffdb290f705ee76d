package io.weakspot.analytics.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import io.weakspot.analytics.domain.mastery.BayesianFilter;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import org.jspecify.annotations.Nullable;

/** Turns the sums of a question's version into what is said of it. */
public final class MeasuringQuestion {

	/** First attempts below which facility and discrimination are not told. */
	public static final long ENOUGH = 30;

	/** Learners below which the numbers of a question could tell of a single one. */
	public static final long LEARNERS_TO_HIDE_AMONG = 5;

	private static final long ENOUGH_PAIRS = 10;

	/** Facility above which a question surely is for a flag. */
	private static final double EASY = 0.9;

	private static final double HARD = 0.2;

	/** A discrimination below this is poor (Ebel 1965). */
	private static final double POOR = 0.2;

	private static final long LONG_MS = 180_000;

	private final Priors priors;

	private final double base;

	public MeasuringQuestion(Model model) {
		this.priors = model.priors();
		this.base = model.population().baseline().mean();
	}

	public QuestionMeasures measure(QuestionStatistics statistics) {
		long first = statistics.first();
		Double facility = (first >= ENOUGH) ? statistics.facility() : null;
		Interval facilityInterval = (facility != null) ? Interval.ofShare(facility, first) : null;
		long pairs = statistics.pairs();
		Double discrimination = (facility != null && pairs >= ENOUGH_PAIRS) ? statistics.discrimination() : null;
		Interval discriminationInterval = (discrimination != null) ? Interval.ofCorrelation(discrimination, pairs)
				: null;
		Difficulty difficulty = (facilityInterval != null) ? difficulty(statistics, facilityInterval) : null;
		Long median = statistics.medianMs();
		return new QuestionMeasures(statistics.answers(), first, facility, facilityInterval, discrimination,
				discriminationInterval, pairs, median, LongStream.of(statistics.scores()).boxed().toList(),
				keyPoints(statistics), flags(facilityInterval, discriminationInterval, median, difficulty), difficulty);
	}

	private static List<QuestionMeasures.KeyPoint> keyPoints(QuestionStatistics statistics) {
		return statistics.keyPoints()
			.entrySet()
			.stream()
			.map((point) -> new QuestionMeasures.KeyPoint(point.getKey(), point.getValue().missed(),
					point.getValue().answers()))
			.toList();
	}

	/**
	 * A question is harder than its level says where its facility surely is below that of
	 * a question that is one standard deviation harder than others of the level, had the
	 * same learners answered it; and easier the other way round.
	 */
	private Difficulty difficulty(QuestionStatistics statistics, Interval facility) {
		double level = this.priors.level() * (2 * statistics.fresher() - 1);
		double logit = this.base + level + statistics.ability();
		double deviation = StrictMath.sqrt(this.priors.questionVariance());
		if (facility.high() < score(logit - deviation)) {
			return Difficulty.HARDER;
		}
		return (facility.low() > score(logit + deviation)) ? Difficulty.EASIER : Difficulty.AS_EXPECTED;
	}

	/** The mean score where learners lie around this logit as the priors say. */
	private double score(double logit) {
		double variance = this.priors.learnerVariance() + this.priors.topicVariance()
				+ this.priors.learnerQuestionVariance();
		return BayesianFilter.expectedScore(new Gaussian(logit, variance));
	}

	private static List<Flag> flags(@Nullable Interval facility, @Nullable Interval discrimination,
			@Nullable Long medianMs, @Nullable Difficulty difficulty) {
		if (facility == null) {
			return List.of(Flag.NOT_YET);
		}
		List<Flag> flags = new ArrayList<>();
		if (facility.low() > EASY) {
			flags.add(Flag.TOO_EASY);
		}
		else if (facility.high() < HARD) {
			flags.add(Flag.NOBODY_GETS_IT);
		}
		if (discrimination != null && discrimination.high() < 0) {
			flags.add(Flag.STRONG_PEOPLE_MISS_IT);
		}
		else if (discrimination != null && discrimination.high() < POOR && flags.isEmpty()) {
			flags.add(Flag.TELLS_LITTLE);
		}
		if (medianMs != null && medianMs > LONG_MS) {
			flags.add(Flag.SLOW);
		}
		if (difficulty == Difficulty.HARDER) {
			flags.add(Flag.HARDER);
		}
		if (difficulty == Difficulty.EASIER) {
			flags.add(Flag.EASIER);
		}
		return flags;
	}

}
