/** Routing under test. */
@NullMarked
package io.weakspot.gateway.routing;

import org.jspecify.annotations.NullMarked;
