package io.weakspot.analytics.readmodel;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import io.weakspot.analytics.facts.MasteryChanged;

/**
 * All that tables of many learners tell of one of them.
 *
 * @param cells one for each topic, in the order of their ids
 */
public record LearnerRow(String learnerId, List<TopicCell> cells) {

	public LearnerRow {
		cells = List.copyOf(cells);
	}

	/** The row after changes; the same one when none of them is news. */
	LearnerRow after(List<MasteryChanged> changes) {
		SequencedMap<String, TopicCell> byTopic = new TreeMap<>();
		this.cells.forEach((cell) -> byTopic.put(cell.topicId(), cell));
		boolean news = false;
		for (MasteryChanged change : changes) {
			TopicCell before = byTopic.get(change.topicId());
			if (before == null || before.revision() < change.revision()) {
				byTopic.put(change.topicId(), TopicCell.of(change, before));
				news = true;
			}
		}
		return news ? new LearnerRow(this.learnerId, List.copyOf(byTopic.values())) : this;
	}

}
