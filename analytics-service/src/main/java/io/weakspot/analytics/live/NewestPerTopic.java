package io.weakspot.analytics.live;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import io.weakspot.analytics.facts.MasteryChanged;
import org.jspecify.annotations.Nullable;

/**
 * What a slow page has not taken yet: at most one change for each topic, because a newer
 * one takes the place of an older.
 */
final class NewestPerTopic extends AbstractQueue<MasteryChanged> {

	private final SequencedMap<String, MasteryChanged> waiting = new LinkedHashMap<>();

	@Override
	public synchronized boolean offer(MasteryChanged change) {
		this.waiting.merge(change.topicId(), change,
				(before, now) -> (now.revision() > before.revision()) ? now : before);
		return true;
	}

	@Override
	public synchronized @Nullable MasteryChanged poll() {
		Map.Entry<String, MasteryChanged> first = this.waiting.pollFirstEntry();
		return (first != null) ? first.getValue() : null;
	}

	@Override
	public synchronized @Nullable MasteryChanged peek() {
		Map.Entry<String, MasteryChanged> first = this.waiting.firstEntry();
		return (first != null) ? first.getValue() : null;
	}

	@Override
	public synchronized Iterator<MasteryChanged> iterator() {
		return List.copyOf(this.waiting.values()).iterator();
	}

	@Override
	public synchronized int size() {
		return this.waiting.size();
	}

}
