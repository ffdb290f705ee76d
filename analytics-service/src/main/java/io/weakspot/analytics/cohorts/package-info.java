/**
 * What instructors see of their cohorts: who is weak where, who is at risk and why.
 */
@NullMarked
package io.weakspot.analytics.cohorts;

import org.jspecify.annotations.NullMarked;
