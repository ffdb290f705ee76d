package io.weakspot.analytics.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.weakspot.analytics.facts.MasteryChanged;
import org.jspecify.annotations.Nullable;

/**
 * What a table of many learners tells of one of them in one topic: the numbers of
 * {@link MasteryChanged} and no others.
 *
 * @param stateSince when the grade came by which the state became what it is
 * @param trendSince when the grade came by which the trend became what it is
 * @param evidence the newest answers behind the topic's reason, newest last: at most
 * {@link #EVIDENCE_KEPT} where somebody has to look after it, otherwise the newest
 */
public record TopicCell(String topicId, String topic, long revision, long position, String state, double mastery,
		double low, double high, int answers, Instant lastSeen, @Nullable String trend, Instant stateSince,
		Instant trendSince, List<String> banks, List<String> evidence, Instant asOf) {

	static final int EVIDENCE_KEPT = 5;

	public TopicCell {
		banks = List.copyOf(banks);
		evidence = List.copyOf(evidence);
	}

	/**
	 * The cell after a change.
	 * @param before the cell before it, or null for the topic's first
	 */
	public static TopicCell of(MasteryChanged change, @Nullable TopicCell before) {
		Instant stateSince = (before != null && before.state.equals(change.state())) ? before.stateSince
				: change.asOf();
		Instant trendSince = (before != null && Objects.equals(before.trend, change.trend())) ? before.trendSince
				: change.asOf();
		List<String> banks = change.banks();
		List<String> evidence = change.evidence();
		return new TopicCell(change.topicId(), change.topic(), change.revision(), change.order(), change.state(),
				change.mastery(), change.low(), change.high(), change.answers(), change.lastSeen(), change.trend(),
				stateSince, trendSince, (banks != null) ? banks : List.of(),
				evidence.subList(Math.max(0, evidence.size() - kept(change)), evidence.size()), change.asOf());
	}

	/** Most cells are neither, and a table of many is read as a whole. */
	private static int kept(MasteryChanged change) {
		return ("weak".equals(change.state()) || "down".equals(change.trend())) ? EVIDENCE_KEPT : 1;
	}

}
