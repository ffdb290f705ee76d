@NullMarked
package io.weakspot.sessions.practising;

import org.jspecify.annotations.NullMarked;
