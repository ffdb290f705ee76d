/**
 * The weak-topic report: one document a learner, read by id.
 */
@NullMarked
package io.weakspot.analytics.report;

import org.jspecify.annotations.NullMarked;
