package io.weakspot.questions.catalogue;

import java.util.List;

/**
 * A blueprint of an interview: which topics it asks for, and how much of each.
 *
 * @param topics with weights that need not add up to 1
 */
public record Role(String id, String name, Level level, List<Share> topics) {

	/**
	 * A topic's share of a role.
	 *
	 * @param weight above 0, relative to the others
	 */
	public record Share(String topicId, double weight) {
	}

}
