/** Who calls: the token is checked here, by each service for itself. */
@NullMarked
package io.weakspot.starter.security;

import org.jspecify.annotations.NullMarked;
