package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of one of the last answers, to say why a topic stands where it stands.
 *
 * @param at when it was accepted, in milliseconds since 1970
 * @param tradeOff whether a trade-off was named, or null where none was asked for
 */
public record RecentAnswer(String answerId, String questionId, long at, double score, long activeMs, Level level,
		@Nullable Boolean tradeOff, List<String> missed) {

	/** How many of the last answers are kept for a topic. */
	static final int KEPT = 10;

	public RecentAnswer {
		missed = List.copyOf(missed);
	}

	static RecentAnswer of(GradedAnswer answer) {
		return new RecentAnswer(answer.answerId(), answer.questionId(), answer.acceptedAt(), answer.score(),
				answer.activeMs(), answer.level(), answer.tradeOff(), answer.missed());
	}

}
