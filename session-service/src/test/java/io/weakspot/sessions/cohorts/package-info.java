@NullMarked
package io.weakspot.sessions.cohorts;

import org.jspecify.annotations.NullMarked;
