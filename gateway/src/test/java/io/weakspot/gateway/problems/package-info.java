/** Tests of problems. */
@NullMarked
package io.weakspot.gateway.problems;

import org.jspecify.annotations.NullMarked;
