/**
 * What the answers of many say about a question, and about the model.
 */
@NullMarked
package io.weakspot.analytics.domain.statistics;

import org.jspecify.annotations.NullMarked;
