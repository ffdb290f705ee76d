package io.weakspot.questions.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What an interviewer asks next.
 *
 * @param keyPointId the key point that it goes for, or null when it goes deeper as a
 * whole
 */
public record FollowUp(@Nullable String keyPointId, String text) {

}
