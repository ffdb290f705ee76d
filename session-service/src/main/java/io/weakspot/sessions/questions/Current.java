package io.weakspot.sessions.questions;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.weakspot.sessions.domain.Choosing;
import io.weakspot.sessions.domain.Question;
import io.weakspot.sessions.domain.TopicWeight;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a question is current, and what is needed to choose it.
 *
 * @param ownerId the only one who may practise it, or null when all may
 * @param since when question-service said so
 * @param deleted whether it can no longer be chosen
 */
public record Current(@BsonId String id, int version, String bankId, @Nullable String ownerId, List<String> topics,
		String level, Instant since, boolean deleted) {

	static Current of(Question question, Instant since) {
		boolean open = question.visibility() == Question.Visibility.PUBLIC;
		return new Current(question.id(), question.version(), question.bankId(), open ? null : owner(question),
				question.topics().stream().map(TopicWeight::id).toList(), question.level(), since, false);
	}

	/**
	 * Whether this says something newer than the other. Facts come again when a service
	 * starts, and old ones must not undo what is known.
	 */
	boolean isNewerThan(@Nullable Current known) {
		if (known == null) {
			return true;
		}
		if (known.deleted()) {
			return this.since.isAfter(known.since());
		}
		if (this.version != known.version()) {
			return this.version > known.version();
		}
		return this.since.isAfter(known.since()) || (this.deleted && this.since.equals(known.since()));
	}

	/** This question, deleted at that time; or null when it was published again since. */
	@Nullable Current deletedAt(Instant time) {
		if (this.deleted || time.isBefore(this.since)) {
			return null;
		}
		return new Current(this.id, this.version, this.bankId, this.ownerId, this.topics, this.level, time, true);
	}

	boolean isOpenTo(String learnerId) {
		return this.ownerId == null || this.ownerId.equals(learnerId);
	}

	Choosing.Candidate toCandidate() {
		return new Choosing.Candidate(this.id, this.version, Set.copyOf(this.topics), this.level);
	}

	private static String owner(Question question) {
		// A private question without an owner is nobody's.
		return (question.ownerId() != null) ? question.ownerId() : "";
	}

}
