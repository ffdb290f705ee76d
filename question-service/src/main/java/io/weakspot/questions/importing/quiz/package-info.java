/**
 * Files of other quiz and card programs are taken apart: each part of a file is in a
 * question, or left out with a reason.
 */
@NullMarked
package io.weakspot.questions.importing.quiz;

import org.jspecify.annotations.NullMarked;
