/** A bank leaves as a file that can be imported again. */
@NullMarked
package io.weakspot.questions.exporting;

import org.jspecify.annotations.NullMarked;
