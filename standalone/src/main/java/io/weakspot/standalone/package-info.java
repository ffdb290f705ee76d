/** The whole platform on one machine, started by one command. */
@NullMarked
package io.weakspot.standalone;

import org.jspecify.annotations.NullMarked;
