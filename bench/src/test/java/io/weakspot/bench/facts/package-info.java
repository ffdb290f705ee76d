@NullMarked
package io.weakspot.bench.facts;

import org.jspecify.annotations.NullMarked;
