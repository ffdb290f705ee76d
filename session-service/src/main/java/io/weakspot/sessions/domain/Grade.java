package io.weakspot.sessions.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a grader says about an answer.
 *
 * @param score from 0, nothing of it right, to 1
 * @param confidence from 0, a guess, to 1
 * @param grader who judged
 * @param graderVersion changes whenever the same answer could be judged differently
 * @param unsure true when the grader would rather not say
 * @param fallback true when a lesser grader stood in for one that failed
 * @param keyPoints the judgement for each key point that should be said
 * @param misconceptions what was said and is wrong
 * @param structure how the answer is built
 * @param delivery how it would sound; never part of the score
 */
public record Grade(double score, double confidence, String grader, String graderVersion, boolean unsure,
		boolean fallback, List<KeyPointGrade> keyPoints, List<StatedMisconception> misconceptions, Structure structure,
		Delivery delivery) {

	public Grade {
		keyPoints = List.copyOf(keyPoints);
		misconceptions = List.copyOf(misconceptions);
	}

	/** Whether two grades come from the same grader in the same version. */
	public boolean isBySameGraderAs(Grade other) {
		return this.grader.equals(other.grader) && this.graderVersion.equals(other.graderVersion);
	}

	/**
	 * Whether a key point was covered.
	 *
	 * @param id the key point's id
	 * @param text the key point in the author's words
	 * @param kind must or nice
	 * @param derived true when no author wrote the key point
	 * @param covered null when the grader is not sure
	 * @param evidence the learner's own sentence, or null when there is none
	 */
	public record KeyPointGrade(String id, String text, KeyPoint.Kind kind, boolean derived, @Nullable Boolean covered,
			@Nullable String evidence) {

	}

	/**
	 * A misconception that the answer states.
	 *
	 * @param id the key point of kind misconception
	 * @param text the misconception in the author's words
	 * @param evidence the learner's own sentence
	 */
	public record StatedMisconception(String id, String text, @Nullable String evidence) {

	}

	/** The three things that make an answer sound thought through. */
	public record Structure(Flag directAnswer, Flag example, Flag tradeOff) {

	}

	/**
	 * Whether one of them is there.
	 *
	 * @param evidence the learner's own sentence, or null when it was not found
	 */
	public record Flag(boolean found, @Nullable String evidence) {

		public static Flag missing() {
			return new Flag(false, null);
		}

	}

	/**
	 * How the answer would sound.
	 *
	 * @param words how many
	 * @param wordsPerMinute as spoken, or 0 when it was not spoken
	 * @param fillers how many words that say nothing
	 * @param speakingMs how long it takes to say, in milliseconds
	 */
	public record Delivery(int words, double wordsPerMinute, int fillers, long speakingMs) {

	}

}
