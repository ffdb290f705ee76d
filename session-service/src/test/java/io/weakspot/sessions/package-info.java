@NullMarked
package io.weakspot.sessions;

import org.jspecify.annotations.NullMarked;
