package io.weakspot.analytics.domain.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/** Finds the first reason that holds, and the answers that show it. */
final class Reasons {

	private static final int SHOWS_A_HABIT = 2;

	private final Thresholds thresholds;

	Reasons(Thresholds thresholds) {
		this.thresholds = thresholds;
	}

	Finding find(TopicMastery.State state, List<RecentAnswer> recent) {
		return switch (state) {
			case NO_DATA -> Finding.none(recent);
			case WEAK, UNCLEAR -> firstOf(recent, lowScores(recent), missedPoint(recent), belowTheBar(state, recent),
					noTradeOff(recent), onlyEasy(recent), slow(recent));
			case STRONG -> firstOf(recent, onlyEasy(recent), slow(recent));
		};
	}

	static @Nullable Long median(List<RecentAnswer> recent) {
		long[] times = recent.stream().mapToLong(RecentAnswer::activeMs).filter((time) -> time > 0).sorted().toArray();
		if (times.length == 0) {
			return null;
		}
		int middle = times.length / 2;
		return (times.length % 2 == 1) ? times[middle] : LongStream.of(times[middle - 1], times[middle]).sum() / 2;
	}

	private static Finding firstOf(List<RecentAnswer> recent, @Nullable Finding... findings) {
		for (Finding finding : findings) {
			if (finding != null) {
				return finding;
			}
		}
		return Finding.none(recent);
	}

	private @Nullable Finding lowScores(List<RecentAnswer> recent) {
		double mean = recent.stream().mapToDouble(RecentAnswer::score).average().orElse(1);
		return (mean < this.thresholds.lowScore()) ? Finding.of(Reason.LOW_SCORES, recent, this::isBelowTheBar) : null;
	}

	private @Nullable Finding belowTheBar(TopicMastery.State state, List<RecentAnswer> recent) {
		boolean weak = state == TopicMastery.State.WEAK;
		return (weak && recent.stream().anyMatch(this::isBelowTheBar))
				? Finding.of(Reason.LOW_SCORES, recent, this::isBelowTheBar) : null;
	}

	private boolean isBelowTheBar(RecentAnswer answer) {
		return answer.score() < this.thresholds.weakBelow();
	}

	private static @Nullable Finding missedPoint(List<RecentAnswer> recent) {
		Map<String, Integer> misses = new HashMap<>();
		recent.forEach(
				(answer) -> answer.missed().forEach((point) -> misses.merge(point(answer, point), 1, Math::addExact)));
		Predicate<RecentAnswer> again = (answer) -> answer.missed()
			.stream()
			.anyMatch((point) -> misses.getOrDefault(point(answer, point), 0) >= SHOWS_A_HABIT);
		if (recent.stream().anyMatch(again)) {
			return Finding.of(Reason.MISSED_POINT, recent, again);
		}
		return inMost(recent, Reason.MISSED_POINT, (answer) -> !answer.missed().isEmpty());
	}

	private static String point(RecentAnswer answer, String keyPointId) {
		return answer.questionId() + '\n' + keyPointId;
	}

	private static @Nullable Finding noTradeOff(List<RecentAnswer> recent) {
		return inMost(recent.stream().filter((answer) -> answer.tradeOff() != null).toList(), Reason.NO_TRADE_OFF,
				(answer) -> Boolean.FALSE.equals(answer.tradeOff()));
	}

	private static @Nullable Finding onlyEasy(List<RecentAnswer> recent) {
		boolean easy = recent.stream().allMatch((answer) -> answer.level() == Level.FRESHER);
		return easy ? Finding.of(Reason.ONLY_EASY, recent, (answer) -> true) : null;
	}

	private @Nullable Finding slow(List<RecentAnswer> recent) {
		Long median = median(recent);
		return (median != null && median > this.thresholds.slowMs())
				? Finding.of(Reason.SLOW, recent, (answer) -> answer.activeMs() > this.thresholds.slowMs()) : null;
	}

	private static @Nullable Finding inMost(List<RecentAnswer> answers, Reason reason, Predicate<RecentAnswer> shows) {
		long showing = answers.stream().filter(shows).count();
		return (showing >= SHOWS_A_HABIT && showing * 2 > answers.size()) ? Finding.of(reason, answers, shows) : null;
	}

	/** A reason, if one holds, with the answers behind it, oldest first. */
	record Finding(@Nullable Reason reason, List<String> evidence) {

		static Finding none(List<RecentAnswer> recent) {
			return new Finding(null, recent.stream().map(RecentAnswer::answerId).toList());
		}

		static Finding of(Reason reason, List<RecentAnswer> answers, Predicate<RecentAnswer> shows) {
			return new Finding(reason, answers.stream().filter(shows).map(RecentAnswer::answerId).toList());
		}

	}

}
