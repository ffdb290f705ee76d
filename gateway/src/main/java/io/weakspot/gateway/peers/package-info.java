/** Who is at the other end of the connection, proxies seen through. */
@NullMarked
package io.weakspot.gateway.peers;

import org.jspecify.annotations.NullMarked;
