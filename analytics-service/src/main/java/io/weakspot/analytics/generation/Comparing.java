package io.weakspot.analytics.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.weakspot.analytics.facts.MasteryChanged;
import org.jspecify.annotations.Nullable;

/**
 * Compares learners of two generations. Only states at the same position can be held
 * against each other; what is on its way is looked at again, and differs if it has come
 * to rest at another position.
 */
final class Comparing {

	private static final String NOTHING = "no-data";

	private final Map<String, Pair> unsettled = new LinkedHashMap<>();

	private final List<Comparison.StateChange> changes = new ArrayList<>();

	private long learners;

	private long equal;

	private long differing;

	private long stateChanges;

	/** Takes what both know of a learner who has not been compared yet. */
	void compare(List<MasteryChanged> old, List<MasteryChanged> rebuilt) {
		this.learners++;
		look(old, rebuilt, false);
	}

	/** Takes the same learner again, where something was on its way. */
	void compareAgain(List<MasteryChanged> old, List<MasteryChanged> rebuilt) {
		look(old, rebuilt, true);
	}

	/** The learners of whom something was on its way. */
	Set<String> moving() {
		Set<String> moving = new TreeSet<>();
		this.unsettled.values().forEach((pair) -> moving.add(pair.any().learnerId()));
		return moving;
	}

	Comparison result() {
		long topics = this.equal + this.differing + this.unsettled.size();
		return new Comparison(this.learners, topics, this.equal, this.differing, this.unsettled.size(),
				this.stateChanges, this.changes);
	}

	private void look(List<MasteryChanged> old, List<MasteryChanged> rebuilt, boolean again) {
		for (Pair pair : pairs(old, rebuilt)) {
			Pair before = this.unsettled.remove(pair.key());
			if (again && before == null) {
				continue;
			}
			if (pair.isAtOnePosition() || pair.equals(before)) {
				settle(pair);
			}
			else {
				this.unsettled.put(pair.key(), pair);
			}
		}
	}

	private void settle(Pair pair) {
		if (Objects.equals(pair.old(), pair.rebuilt())) {
			this.equal++;
			return;
		}
		this.differing++;
		String from = state(pair.old());
		String to = state(pair.rebuilt());
		if (!from.equals(to)) {
			this.stateChanges++;
			if (this.changes.size() < Comparison.MOST_LISTED) {
				MasteryChanged topic = pair.any();
				this.changes
					.add(new Comparison.StateChange(topic.learnerId(), topic.topicId(), topic.topic(), from, to));
			}
		}
	}

	private static List<Pair> pairs(List<MasteryChanged> old, List<MasteryChanged> rebuilt) {
		Map<String, MasteryChanged> others = new HashMap<>();
		rebuilt.forEach((topic) -> others.put(topic.topicId(), topic));
		List<Pair> pairs = new ArrayList<>();
		old.forEach((topic) -> pairs.add(new Pair(topic, others.remove(topic.topicId()))));
		others.values().forEach((topic) -> pairs.add(new Pair(null, topic)));
		return pairs;
	}

	private static String state(@Nullable MasteryChanged topic) {
		return (topic != null) ? topic.state() : NOTHING;
	}

	/** A learner's topic in both generations; null where one does not know it. */
	private record Pair(@Nullable MasteryChanged old, @Nullable MasteryChanged rebuilt) {

		boolean isAtOnePosition() {
			return this.old != null && this.rebuilt != null && this.old.order() == this.rebuilt.order();
		}

		MasteryChanged any() {
			return (this.rebuilt != null) ? this.rebuilt : Objects.requireNonNull(this.old);
		}

		String key() {
			return any().learnerId() + ':' + any().topicId();
		}

	}

}
