/** Starting a session: choosing its questions and keeping them. */
@NullMarked
package io.weakspot.sessions.starting;

import org.jspecify.annotations.NullMarked;
