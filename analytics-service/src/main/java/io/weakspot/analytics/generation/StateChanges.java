package io.weakspot.analytics.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.weakspot.analytics.facts.MasteryChanged;
import org.jspecify.annotations.Nullable;

/** Learners' topics that differ, as far as they change state. */
final class StateChanges {

	private static final String NOTHING = "no-data";

	private final List<Comparison.StateChange> listed = new ArrayList<>();

	private long count;

	/** Takes a topic that differs; null where a generation does not know it. */
	void add(@Nullable MasteryChanged old, @Nullable MasteryChanged rebuilt) {
		String from = state(old);
		String to = state(rebuilt);
		if (from.equals(to)) {
			return;
		}
		this.count++;
		if (this.listed.size() < Comparison.MOST_LISTED) {
			MasteryChanged topic = (rebuilt != null) ? rebuilt : Objects.requireNonNull(old);
			this.listed
				.add(new Comparison.StateChange(topic.learnerId(), null, topic.topicId(), topic.topic(), from, to));
		}
	}

	long count() {
		return this.count;
	}

	List<Comparison.StateChange> listed() {
		return this.listed;
	}

	private static String state(@Nullable MasteryChanged topic) {
		return (topic != null) ? topic.state() : NOTHING;
	}

}
