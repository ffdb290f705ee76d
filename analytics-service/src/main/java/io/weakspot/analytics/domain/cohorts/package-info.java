/**
 * Rules about a class of learners: who is at risk and why, how questions set apart those
 * who had the same, how two classes compare.
 */
@NullMarked
package io.weakspot.analytics.domain.cohorts;

import org.jspecify.annotations.NullMarked;
