@NullMarked
package io.weakspot.bench.simulation;

import org.jspecify.annotations.NullMarked;
