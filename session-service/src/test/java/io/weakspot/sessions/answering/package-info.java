@NullMarked
package io.weakspot.sessions.answering;

import org.jspecify.annotations.NullMarked;
