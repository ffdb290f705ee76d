/**
 * Which generation reports are made of, and which one is being built beside it.
 */
@NullMarked
package io.weakspot.analytics.generation;

import org.jspecify.annotations.NullMarked;
