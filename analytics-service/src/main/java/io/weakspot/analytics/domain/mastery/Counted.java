package io.weakspot.analytics.domain.mastery;

import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What counting an answer changed.
 *
 * @param topics the topics of which something changed, in the order of their ids
 * @param changes the answers that are remembered otherwise than before
 */
public record Counted(SequencedSet<String> topics, List<Change> changes) {

	public Counted {
		changes = List.copyOf(changes);
	}

	static Counted nothing() {
		return new Counted(new TreeSet<>(), List.of());
	}

	/**
	 * An answer as it was remembered and as it is now. Whatever was made of it before is
	 * to be taken back.
	 *
	 * @param before null for an answer that was not known
	 */
	public record Change(@Nullable KeptAnswer before, KeptAnswer now) {
	}

}
