/**
 * The envelope of the events that services share: CloudEvents over Kafka, sent and read
 * the same way everywhere.
 */
@NullMarked
package io.weakspot.starter.facts;

import org.jspecify.annotations.NullMarked;
