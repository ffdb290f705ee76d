@NullMarked
package io.weakspot.sessions.starting;

import org.jspecify.annotations.NullMarked;
