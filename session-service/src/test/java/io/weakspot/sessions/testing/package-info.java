/** What the tests of this service have in common. */
@NullMarked
package io.weakspot.sessions.testing;

import org.jspecify.annotations.NullMarked;
