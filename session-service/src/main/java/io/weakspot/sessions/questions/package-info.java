/**
 * The service's own copy of the questions, kept up from what question-service publishes.
 */
@NullMarked
package io.weakspot.sessions.questions;

import org.jspecify.annotations.NullMarked;
