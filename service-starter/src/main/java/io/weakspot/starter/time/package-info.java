/** What time it is for the domain: the real one, unless a demo or a test sets it off. */
@NullMarked
package io.weakspot.starter.time;

import org.jspecify.annotations.NullMarked;
