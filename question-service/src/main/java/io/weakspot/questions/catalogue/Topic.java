package io.weakspot.questions.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a bank's subject.
 *
 * @param id a slug; the same id in two banks means the same topic
 * @param parentId the topic that it is a part of, or null at the top
 * @param prerequisites ids of topics to know before
 * @param aliases lower-case words that name it in a question
 */
public record Topic(String id, String name, @Nullable String parentId, List<String> prerequisites,
		List<String> aliases) {

	/** A topic of which no more is known than its name. */
	public static Topic named(String id, String name) {
		return new Topic(id, name, null, List.of(), List.of());
	}

}
