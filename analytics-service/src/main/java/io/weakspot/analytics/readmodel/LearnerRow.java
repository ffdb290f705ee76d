package io.weakspot.analytics.readmodel;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import io.weakspot.analytics.facts.MasteryChanged;

/**
 * All that tables of many learners tell of one of them.
 *
 * @param cells by topic
 */
public record LearnerRow(String learnerId, SequencedMap<String, TopicCell> cells) {

	public static LearnerRow of(String learnerId, List<TopicCell> cells) {
		SequencedMap<String, TopicCell> byTopic = new TreeMap<>();
		cells.forEach((cell) -> byTopic.put(cell.topicId(), cell));
		return new LearnerRow(learnerId, Collections.unmodifiableSequencedMap(byTopic));
	}

	/** The row after changes; the same one when none of them is news. */
	LearnerRow after(List<MasteryChanged> changes) {
		SequencedMap<String, TopicCell> changed = new TreeMap<>(this.cells);
		for (MasteryChanged change : changes) {
			TopicCell before = changed.get(change.topicId());
			if (before == null || before.revision() < change.revision()) {
				changed.put(change.topicId(), TopicCell.of(change, before));
			}
		}
		return changed.equals(this.cells) ? this
				: new LearnerRow(this.learnerId, Collections.unmodifiableSequencedMap(changed));
	}

}
