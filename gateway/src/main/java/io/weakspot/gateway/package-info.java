/** The one way in: accounts, tokens, limits and pages in front of the services. */
@NullMarked
package io.weakspot.gateway;

import org.jspecify.annotations.NullMarked;
