/** Figures that anyone can make again: each command prints one line of JSON. */
@NullMarked
package io.weakspot.bench;

import org.jspecify.annotations.NullMarked;
