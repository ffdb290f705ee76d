/**
 * Keeps a list of processes running: starts them in order, watches, restarts, and stops
 * them in the reverse order.
 */
@NullMarked
package io.weakspot.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
