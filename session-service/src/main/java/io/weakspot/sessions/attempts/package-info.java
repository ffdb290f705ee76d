/** How often a learner has answered a question. */
@NullMarked
package io.weakspot.sessions.attempts;

import org.jspecify.annotations.NullMarked;
