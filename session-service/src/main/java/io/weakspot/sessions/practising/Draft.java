package io.weakspot.sessions.practising;

import java.time.Instant;

import io.weakspot.sessions.domain.InputMode;

/**
 * What was typed and not yet sent.
 *
 * @param clientTime when it was typed, by the learner's clock; the latest counts
 */
public record Draft(String text, InputMode inputMode, Instant clientTime) {

}
