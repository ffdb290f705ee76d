/**
 * Mastery of a topic with its uncertainty, learned answer by answer.
 */
@NullMarked
package io.weakspot.analytics.domain.mastery;

import org.jspecify.annotations.NullMarked;
