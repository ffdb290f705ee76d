/** A document becomes a bank: read, checked, reported on, stored. */
@NullMarked
package io.weakspot.questions.importing;

import org.jspecify.annotations.NullMarked;
