package io.weakspot.sessions.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One version of a question, as far as practising and grading need it.
 *
 * @param id the same for all versions
 * @param version from 1, a new one for each change
 * @param bankId the bank that holds it
 * @param ownerId whom a private bank belongs to, or null for the starter banks
 * @param visibility whether others than the owner may practise it
 * @param text the question
 * @param code a listing that belongs to the question, byte for byte, or null
 * @param kind whether it is answered in free text or by choosing options
 * @param options what can be chosen; empty for an open question
 * @param topics what it is about, at least one
 * @param level fresher or experienced, as the author says
 * @param intent what kind of answer it asks for: define, explain, debug and so on
 * @param referenceAnswer a model answer, or null
 * @param keyPoints what a good answer says, and what it must not say
 * @param followUps what can be asked next
 */
public record Question(String id, int version, String bankId, @Nullable String ownerId, Visibility visibility,
		String text, @Nullable String code, Kind kind, List<Option> options, List<TopicWeight> topics, String level,
		String intent, @Nullable String referenceAnswer, List<KeyPoint> keyPoints, List<FollowUp> followUps) {

	public Question {
		options = List.copyOf(options);
		topics = List.copyOf(topics);
		keyPoints = List.copyOf(keyPoints);
		followUps = List.copyOf(followUps);
	}

	/** Whether an answer consists of chosen options. */
	public boolean isClosed() {
		return this.kind != Kind.OPEN;
	}

	/** Whether somebody may know of it: those in private banks are their owner's. */
	public boolean isOpenTo(String accountId) {
		return this.visibility == Visibility.PUBLIC || accountId.equals(this.ownerId);
	}

	/** How a question is answered. */
	public enum Kind {

		OPEN, SINGLE, MULTIPLE

	}

	/** Who may practise a question. */
	public enum Visibility {

		PUBLIC, PRIVATE

	}

	/** What can be chosen in a closed question. */
	public record Option(String id, String text, boolean correct) {

	}

	/**
	 * A question that goes on from this one.
	 *
	 * @param keyPointId the key point that it digs into, or null
	 * @param text what is asked
	 */
	public record FollowUp(@Nullable String keyPointId, String text) {

	}

}
