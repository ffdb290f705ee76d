/**
 * Facts by the million, written straight into the broker, as services would have sent
 * them.
 */
@NullMarked
package io.weakspot.bench.facts;

import org.jspecify.annotations.NullMarked;
