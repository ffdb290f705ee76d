package io.weakspot.questions.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import org.jspecify.annotations.Nullable;

/**
 * The newest fact about a question, kept in the question's document. Only the newest one
 * counts, as the topic is compacted.
 *
 * @param id the same however often it is sent
 * @param questionId the record's key
 * @param body JSON, or null for a tombstone
 */
public record OwedFact(String id, String questionId, Instant at, @Nullable String body) {

	public static OwedFact published(QuestionPublished question, Instant at) {
		return new OwedFact(question.id() + ":" + question.version(), question.id(), at,
				new String(FactBodies.write(question), StandardCharsets.UTF_8));
	}

	/** The question is gone for those who read the topic. */
	public static OwedFact deleted(String questionId, int version, Instant at) {
		return new OwedFact(questionId + ":" + version + ":deleted", questionId, at, null);
	}

	Fact toFact() {
		return new Fact(this.id, "QuestionPublished", "/question-service", this.at, this.questionId,
				(this.body != null) ? this.body.getBytes(StandardCharsets.UTF_8) : null);
	}

}
