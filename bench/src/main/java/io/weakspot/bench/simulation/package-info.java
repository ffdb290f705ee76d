/**
 * Learners whose mastery is known because it was made up: what the reports say of them
 * can be compared with the truth.
 */
@NullMarked
package io.weakspot.bench.simulation;

import org.jspecify.annotations.NullMarked;
