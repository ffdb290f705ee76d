/** Checks what a browser would only find out at run time. */
@NullMarked
package io.weakspot.web;

import org.jspecify.annotations.NullMarked;
