/** Addresses, as routes and access rules see them. */
@NullMarked
package io.weakspot.gateway.paths;

import org.jspecify.annotations.NullMarked;
