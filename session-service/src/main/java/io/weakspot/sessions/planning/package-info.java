/** What a learner prepares for, by when, and how much time there is for it. */
@NullMarked
package io.weakspot.sessions.planning;

import org.jspecify.annotations.NullMarked;
