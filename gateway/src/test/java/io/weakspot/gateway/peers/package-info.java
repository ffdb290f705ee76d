/** Addresses under test. */
@NullMarked
package io.weakspot.gateway.peers;

import org.jspecify.annotations.NullMarked;
