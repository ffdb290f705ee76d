/** Every error of the gateway as a problem detail, wherever it comes up. */
@NullMarked
package io.weakspot.gateway.problems;

import org.jspecify.annotations.NullMarked;
