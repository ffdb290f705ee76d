@NullMarked
package io.weakspot.bench.mastery;

import org.jspecify.annotations.NullMarked;
