@NullMarked
package io.weakspot.sessions.attempts;

import org.jspecify.annotations.NullMarked;
