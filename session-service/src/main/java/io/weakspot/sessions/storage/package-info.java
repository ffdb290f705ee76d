/** The connection to the database, with the promises that an acknowledgement rests on. */
@NullMarked
package io.weakspot.sessions.storage;

import org.jspecify.annotations.NullMarked;
