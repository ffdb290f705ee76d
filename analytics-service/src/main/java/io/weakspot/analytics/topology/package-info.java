/**
 * Graded answers become mastery of learner and topic, each counted once.
 */
@NullMarked
package io.weakspot.analytics.topology;

import org.jspecify.annotations.NullMarked;
