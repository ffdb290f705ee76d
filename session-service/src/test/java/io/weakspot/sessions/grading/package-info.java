@NullMarked
package io.weakspot.sessions.grading;

import org.jspecify.annotations.NullMarked;
