@NullMarked
package io.weakspot.sessions.outbox;

import org.jspecify.annotations.NullMarked;
