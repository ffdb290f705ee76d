/** What a learner was assigned, over all cohorts, and how far it is done. */
@NullMarked
package io.weakspot.sessions.assignments;

import org.jspecify.annotations.NullMarked;
