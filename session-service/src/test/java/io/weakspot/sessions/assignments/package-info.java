@NullMarked
package io.weakspot.sessions.assignments;

import org.jspecify.annotations.NullMarked;
