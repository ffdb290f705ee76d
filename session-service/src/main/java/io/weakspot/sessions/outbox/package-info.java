/**
 * Facts that are owed to others: sent in order once they are on disk, until they have
 * arrived.
 */
@NullMarked
package io.weakspot.sessions.outbox;

import org.jspecify.annotations.NullMarked;
