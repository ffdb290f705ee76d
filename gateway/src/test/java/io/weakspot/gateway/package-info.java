/** The gateway as its callers see it. */
@NullMarked
package io.weakspot.gateway;

import org.jspecify.annotations.NullMarked;
