package io.weakspot.analytics.generation;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a new generation differs from the one that it replaces.
 */
@Schema(description = "How the rebuilt reports differ from those that they replace")
public record Comparison(@Schema(description = "Learners compared") long learners,
		@Schema(description = "Topics of learners compared") long topics,
		@Schema(description = "Topics that are the same, byte for byte") long equal,
		@Schema(description = "Topics that are not") long differing,
		@Schema(description = "Topics that changed faster than they could be compared") long moving,
		@Schema(description = "Topics whose state is another one") long stateChanges,
		@Schema(description = "The first of those") List<StateChange> changes) {

	/** More are counted, but not listed. */
	static final int MOST_LISTED = 500;

	static final Comparison NONE = new Comparison(0, 0, 0, 0, 0, 0, List.of());

	public Comparison {
		changes = List.copyOf(changes);
	}

	/** A learner whose topic is in another state now. */
	public record StateChange(String learnerId, String topicId, String topic, String from, String to) {
	}

}
