package io.weakspot.sessions.domain;

import java.util.List;

/**
 * One statement that an answer is compared with.
 *
 * @param id unique within the question
 * @param text the statement in the author's words
 * @param kind whether it must, may or must not be said
 * @param phrasings other ways to say it that count as well
 * @param derived true when no author wrote it, so that a judgement by it is less certain
 */
public record KeyPoint(String id, String text, Kind kind, List<String> phrasings, boolean derived) {

	public KeyPoint {
		phrasings = List.copyOf(phrasings);
	}

	/** What it means for an answer to state a key point. */
	public enum Kind {

		MUST, NICE, MISCONCEPTION

	}

}
