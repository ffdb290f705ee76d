/** Limits under test. */
@NullMarked
package io.weakspot.gateway.limits;

import org.jspecify.annotations.NullMarked;
