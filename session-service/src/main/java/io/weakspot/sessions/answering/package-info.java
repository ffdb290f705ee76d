/** Answering a question: accepted once, on disk, with the facts that it owes. */
@NullMarked
package io.weakspot.sessions.answering;

import org.jspecify.annotations.NullMarked;
