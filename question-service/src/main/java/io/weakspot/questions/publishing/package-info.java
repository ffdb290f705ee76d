/**
 * What others know of the questions: facts that a question's own document owes until the
 * broker has them.
 */
@NullMarked
package io.weakspot.questions.publishing;

import org.jspecify.annotations.NullMarked;
