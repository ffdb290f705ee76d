package io.weakspot.sessions.answering;

import java.time.Instant;

import io.weakspot.sessions.domain.Grade;
import io.weakspot.sessions.domain.SubmittedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what came of it.
 *
 * @param grade the newest grade, or null while it is not graded
 * @param gradedAt when that grade was made, or null
 */
public record Answer(SubmittedAnswer submitted, @Nullable Grade grade, @Nullable Instant gradedAt) {

}
