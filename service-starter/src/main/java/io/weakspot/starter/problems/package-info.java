/** Errors as RFC 9457 problem details that say what to do and give nothing away. */
@NullMarked
package io.weakspot.starter.problems;

import org.jspecify.annotations.NullMarked;
