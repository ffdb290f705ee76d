/** A service started by another process ends with it. */
@NullMarked
package io.weakspot.starter.lifecycle;

import org.jspecify.annotations.NullMarked;
