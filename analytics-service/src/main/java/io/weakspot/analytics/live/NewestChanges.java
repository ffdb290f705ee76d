package io.weakspot.analytics.live;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

/**
 * What a slow page has not taken yet: at most one change for each topic of a learner,
 * because a newer one takes the place of an older. They stay in the order in which they
 * came, so that whatever was taken, nothing before it is still waiting.
 */
final class NewestChanges extends AbstractQueue<Change> {

	private final SequencedMap<String, Change> waiting = new LinkedHashMap<>();

	@Override
	public synchronized boolean offer(Change change) {
		Change before = this.waiting.get(change.key());
		if (before == null || change.mastery().revision() > before.mastery().revision()) {
			this.waiting.putLast(change.key(), change);
		}
		return true;
	}

	@Override
	public synchronized @Nullable Change poll() {
		Map.Entry<String, Change> first = this.waiting.pollFirstEntry();
		return (first != null) ? first.getValue() : null;
	}

	@Override
	public synchronized @Nullable Change peek() {
		Map.Entry<String, Change> first = this.waiting.firstEntry();
		return (first != null) ? first.getValue() : null;
	}

	@Override
	public synchronized Iterator<Change> iterator() {
		return List.copyOf(this.waiting.values()).iterator();
	}

	@Override
	public synchronized int size() {
		return this.waiting.size();
	}

}
