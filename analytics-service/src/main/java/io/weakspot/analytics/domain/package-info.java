/**
 * What graded answers tell about a learner: rules without any framework.
 */
@NullMarked
package io.weakspot.analytics.domain;

import org.jspecify.annotations.NullMarked;
