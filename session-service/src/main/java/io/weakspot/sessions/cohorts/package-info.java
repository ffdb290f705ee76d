/** Cohorts: whose they are, who is in them, and what was assigned to them. */
@NullMarked
package io.weakspot.sessions.cohorts;

import org.jspecify.annotations.NullMarked;
