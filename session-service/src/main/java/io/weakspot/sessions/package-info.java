/** Sessions: what a learner practises, answers, and how the answers were graded. */
@NullMarked
package io.weakspot.sessions;

import org.jspecify.annotations.NullMarked;
