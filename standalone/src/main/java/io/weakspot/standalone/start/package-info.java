/**
 * Starts the platform on one machine: what the command line asks for, where the data is,
 * which parts there are.
 */
@NullMarked
package io.weakspot.standalone.start;

import org.jspecify.annotations.NullMarked;
