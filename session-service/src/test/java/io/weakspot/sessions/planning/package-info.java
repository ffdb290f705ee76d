@NullMarked
package io.weakspot.sessions.planning;

import org.jspecify.annotations.NullMarked;
