/**
 * A copy of the published questions, to know what a topic and a bank hold.
 */
@NullMarked
package io.weakspot.analytics.questions;

import org.jspecify.annotations.NullMarked;
