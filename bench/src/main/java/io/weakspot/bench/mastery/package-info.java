/** How right the production's model of mastery is, measured on answers from a file. */
@NullMarked
package io.weakspot.bench.mastery;

import org.jspecify.annotations.NullMarked;
