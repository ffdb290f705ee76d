/** The platform as a program uses it: HTTP through the gateway and nothing else. */
@NullMarked
package io.weakspot.bench.client;

import org.jspecify.annotations.NullMarked;
