/** Real infrastructure for the tests of every service: broker, database, tokens. */
@NullMarked
package io.weakspot.starter.testing;

import org.jspecify.annotations.NullMarked;
