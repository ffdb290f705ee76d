/**
 * Signs tokens, publishes the keys that check them, and slows down who guesses passwords.
 */
@NullMarked
package io.weakspot.gateway.tokens;

import org.jspecify.annotations.NullMarked;
