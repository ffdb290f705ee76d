package io.weakspot.questions.catalogue;

import java.time.Instant;

/**
 * A question as it stands.
 *
 * @param version counts from 1, one more with every change
 */
public record Question(String id, int version, String bankId, QuestionContent content, Instant updatedAt) {

}
