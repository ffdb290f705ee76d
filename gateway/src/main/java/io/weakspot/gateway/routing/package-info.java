/** What of a request reaches a service, and when it does not. */
@NullMarked
package io.weakspot.gateway.routing;

import org.jspecify.annotations.NullMarked;
