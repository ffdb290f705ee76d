/**
 * What a process that the supervisor started owes it: one line when ready, its log on
 * standard output, an end with it.
 */
@NullMarked
package io.weakspot.standalone.process;

import org.jspecify.annotations.NullMarked;
