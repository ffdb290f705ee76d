package io.weakspot.analytics.domain.cohorts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a learner stands in a class.
 *
 * @param joinedAt when the learner came into the class
 * @param lastSeen when the learner last answered anything, or null for never
 * @param topics what is known of the learner
 * @param tasks what the class was assigned
 */
public record Standing(Instant joinedAt, @Nullable Instant lastSeen, List<Topic> topics, List<Task> tasks) {

	public Standing {
		topics = List.copyOf(topics);
		tasks = List.copyOf(tasks);
	}

	Optional<Topic> lastTopic() {
		return this.topics.stream().reduce((one, other) -> other.lastSeen().isAfter(one.lastSeen()) ? other : one);
	}

	/**
	 * A topic in which the learner has answered.
	 *
	 * @param weak whether it is surely weak
	 * @param stateSince from when on it has been what it is
	 * @param falling whether it is surely lower than it was
	 * @param trendSince from when on it has gone where it goes
	 * @param evidence the answers behind what is said of it, oldest first
	 */
	public record Topic(String id, boolean weak, Instant stateSince, boolean falling, Instant trendSince,
			Instant lastSeen, List<String> evidence) {

		public Topic {
			evidence = List.copyOf(evidence);
		}

	}

	/**
	 * An assignment and how far the learner is with it.
	 *
	 * @param topics what it is about
	 * @param questions how many questions it has
	 * @param answered how many of them the learner has answered
	 */
	public record Task(String id, Set<String> topics, int questions, int answered, Instant createdAt, Instant dueAt) {

		public Task {
			topics = Set.copyOf(topics);
		}

		public boolean isDone() {
			return this.answered >= this.questions;
		}

	}

}
