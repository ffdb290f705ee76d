/** Tokens, keys and failed sign-ins under test. */
@NullMarked
package io.weakspot.gateway.tokens;

import org.jspecify.annotations.NullMarked;
