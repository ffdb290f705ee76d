package io.weakspot.analytics.domain.cohorts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reason to look after a learner.
 *
 * @param since from when on it has held
 * @param topics the topics that it is about, by id; none where it is about no topic
 * @param assignmentId the assignment that it is about, if it is about one
 * @param evidence the answers that show it, or the assignment
 */
public record Risk(Code code, Instant since, List<String> topics, @Nullable String assignmentId,
		List<String> evidence) {

	public Risk {
		topics = List.copyOf(topics);
		evidence = List.copyOf(evidence);
	}

	/** What is wrong, the most pressing first. */
	public enum Code {

		/** Nothing was answered for a while. */
		INACTIVE,
		/** An assignment is overdue, or clearly behind the time. */
		ASSIGNMENT_AT_RISK,
		/** Several topics that matter are surely weak. */
		WEAK_CORE,
		/** A topic is surely lower than it was. */
		FALLING

	}

}
