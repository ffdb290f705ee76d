package io.weakspot.analytics.domain.mastery;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it is remembered.
 *
 * @param answer with the grade that counts by now
 * @param foresight what was believed before it was counted, or null where it doesn't
 * count
 */
public record KeptAnswer(GradedAnswer answer, @Nullable Foresight foresight) {
}
