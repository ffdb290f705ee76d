package io.weakspot.questions.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A bank of questions on one technology.
 *
 * @param ownerId the account it belongs to, or null for the starter banks
 */
public record Bank(String id, String title, String technology, @Nullable String ownerId, Visibility visibility,
		List<Topic> topics, List<Role> roles, @Nullable String source, @Nullable String licence, Instant updatedAt) {

	public Optional<Topic> topic(String id) {
		return this.topics.stream().filter((topic) -> topic.id().equals(id)).findFirst();
	}

}
