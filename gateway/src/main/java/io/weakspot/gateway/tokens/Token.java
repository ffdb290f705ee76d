package io.weakspot.gateway.tokens;

import java.time.Duration;

/**
 * A signed token.
 *
 * @param value the compact JWT
 * @param lifetime from now on
 */
record Token(String value, Duration lifetime) {

}
