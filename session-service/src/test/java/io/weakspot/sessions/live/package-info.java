@NullMarked
package io.weakspot.sessions.live;

import org.jspecify.annotations.NullMarked;
