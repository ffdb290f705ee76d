/**
 * Which topics are weak, how sure that is, and what to practise next.
 */
@NullMarked
package io.weakspot.analytics;

import org.jspecify.annotations.NullMarked;
