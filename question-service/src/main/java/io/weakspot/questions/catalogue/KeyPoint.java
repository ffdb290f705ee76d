package io.weakspot.questions.catalogue;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A point that an answer is graded by.
 *
 * @param id unique within its question
 * @param phrasings other ways to say the same that count as well
 * @param derived true when nobody wrote it: it was taken from the reference answer, and
 * grades with less confidence
 */
public record KeyPoint(String id, String text, Kind kind, List<String> phrasings, boolean derived) {

	/** What saying the point, or not, means for an answer. */
	public enum Kind {

		/** An answer without it is not complete. */
		@JsonProperty("must")
		MUST("must"),

		/** An answer with it is better. */
		@JsonProperty("nice")
		NICE("nice"),

		/** An answer that says it is wrong there. */
		@JsonProperty("misconception")
		MISCONCEPTION("misconception");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** The word that stands for it outside: in requests, files and facts. */
		public String word() {
			return this.word;
		}

	}

}
