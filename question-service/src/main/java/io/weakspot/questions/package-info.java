/**
 * The bank of questions: where lists become banks, banks get versions, and versions
 * become facts.
 */
@NullMarked
package io.weakspot.questions;

import org.jspecify.annotations.NullMarked;
