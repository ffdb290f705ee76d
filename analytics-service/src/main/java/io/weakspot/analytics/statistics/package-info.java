/**
 * What answers say about questions, and how right the model is.
 */
@NullMarked
package io.weakspot.analytics.statistics;

import org.jspecify.annotations.NullMarked;
