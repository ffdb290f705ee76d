/**
 * Grading answers: each one is read against the question's key points, in this process,
 * and every judgement comes with the learner's own sentence and an honest doubt.
 */
@NullMarked
package io.weakspot.sessions.grading;

import org.jspecify.annotations.NullMarked;
